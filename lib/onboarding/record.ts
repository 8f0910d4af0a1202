import type { WaitingFor } from '@/lib/guide/model/guide'
import type { Actor } from './actor'
import type { ConnectedCompany, PendingCompany } from './erp-company'

export type Tick = { taskId: string; actionId: string; by: Actor; at: Date }

/** Whom or what a task may wait for, in the order a form offers it. */
export const waitingForOptions = [
  'mail',
  'colleague',
  'approval',
  'vendor',
  'other',
] as const satisfies WaitingFor[]

export type { WaitingFor }

/** A task in a colleague's hands; their link opens it until then. */
export type HandedOver = { to: Actor; by: Actor; since: Date; remindedAt?: Date; until: Date }

/** One row per touched task; every state is a date with who, never a flag. */
export type TaskRecord = {
  taskId: string
  done?: { by: Actor; at: Date }
  /** Proved by a connection test. */
  verifiedAt?: Date
  waiting?: { for: WaitingFor; who: string; since: Date; by: Actor }
  /** Found by a connection test; `rows` are the permission rows concerned, `checks` what found it. */
  problem?: { causes: string[]; rows: string[]; checks: string[]; testId: string; at: Date }
  handedOver?: HandedOver
  /** Handed over, and the link expired before anybody had done it. */
  expired?: HandedOver
}

/** All the journey needs to know about one onboarding. May speak of tasks, actions and questions its guide no longer has. */
export type OnboardingRecord = {
  answers: Record<string, string>
  ticks: Tick[]
  tasks: TaskRecord[]
  connectedAt?: Date
  erpCompany?: ConnectedCompany
  pendingCompany?: PendingCompany
}
