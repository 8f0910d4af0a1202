import type { HelpReason, OnboardingStatus, WaitingOn } from '@/lib/onboarding/summary/status'

/** One onboarding as a line of the dashboard's table. Codes, ids and dates: the page makes words of them. */
export type OnboardingRow = {
  onboardingId: string
  company: string
  guideId: string
  locale: string
  tasksDone: number
  tasksTotal: number
  state: OnboardingStatus
  currentTaskId?: string
  /** Absent: nobody has to move. */
  waitingOn?: WaitingOn
  /** The name somebody gave of whom they wait for. */
  waitingWho: string
  waitingSince?: Date
  lastActivityAt: Date
  lastEventKind?: string
  lastCause?: string
  owner?: { staffId: string; name: string }
  /** From when on it needs help, which may lie ahead, and why. */
  helpFrom?: Date
  helpReason?: HelpReason
  archivedAt?: Date
}
