import type { WaitingFor } from '@/guides/guide'
import type { ConnectedPlace, OtherPlace } from './place'

/** Who did something: a participant's name or address, as shown to others in the same onboarding. */
export type Doer = {
  participantId: string
  name: string
  /** Somebody of the vendor's, who has done it on the customer's behalf. */
  isStaff?: true
}

export type Tick = { taskId: string; actionId: string; by: Doer; at: Date }

/** Whom or what a task may wait for, in the order a form offers it. */
export const waitedFor = ['mail', 'colleague', 'approval', 'vendor', 'other'] as const satisfies WaitingFor[]

export type { WaitingFor }

/** A task in a colleague's hands; their link opens it until then. */
export type HandedOver = { to: Doer; by: Doer; since: Date; remindedAt?: Date; until: Date }

/** One row per touched task; every state is a date with who, never a flag. */
export type TaskRecord = {
  taskId: string
  done?: { by: Doer; at: Date }
  /** Proved by a connection test. */
  verifiedAt?: Date
  waiting?: { for: WaitingFor; who: string; since: Date; by: Doer }
  /** Found by a connection test; `rows` are the permission rows concerned, `checks` what found it. */
  problem?: { causes: string[]; rows: string[]; checks: string[]; testId: string; at: Date }
  handedOver?: HandedOver
  /** Handed over, and the link expired before anybody had done it. */
  lapsed?: HandedOver
}

/** All the journey needs to know about one onboarding. May speak of tasks, actions and questions its guide no longer has. */
export type OnboardingRecord = {
  answers: Record<string, string>
  ticks: Tick[]
  tasks: TaskRecord[]
  connectedAt?: Date
  place?: ConnectedPlace
  otherPlace?: OtherPlace
}
