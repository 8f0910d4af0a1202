import type { WaitingFor } from '@/lib/guide/model/guide'
import type { Actor } from './actor'
import type { ConnectedCompany, PendingCompany } from './erp-company'

export type { WaitingFor }

export type Tick = { taskId: string; actionId: string; by: Actor; at: Date }

/** The things that a task may wait for, in the order in which a form lists them. */
export const waitingForOptions = [
  'mail',
  'colleague',
  'approval',
  'vendor',
  'other',
] as const satisfies WaitingFor[]

/** The handover of a task to a colleague, whose link opens the task until `until`. */
export type HandedOver = { to: Actor; by: Actor; since: Date; remindedAt?: Date; until: Date }

/** The facts about one task. A task that nobody has touched has no record. Every state is a date, never a flag. */
export type TaskRecord = {
  taskId: string
  done?: { by: Actor; at: Date }
  /** The time at which a connection test proved the task. */
  verifiedAt?: Date
  waiting?: { for: WaitingFor; who: string; since: Date; by: Actor }
  /** The problem that a connection test found. `rows` are the permission rows concerned, `checks` the checks that failed. */
  problem?: { causes: string[]; rows: string[]; checks: string[]; testId: string; at: Date }
  handedOver?: HandedOver
  /** The handover whose link expired before the task was done. */
  expired?: HandedOver
}

/**
 * All facts about one onboarding that its journey depends on. It may mention tasks, actions and questions that the guide no
 * longer has.
 */
export type OnboardingRecord = {
  answers: Record<string, string>
  ticks: Tick[]
  tasks: TaskRecord[]
  connectedAt?: Date
  erpCompany?: ConnectedCompany
  pendingCompany?: PendingCompany
}
