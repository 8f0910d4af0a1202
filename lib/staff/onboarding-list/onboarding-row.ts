import type { HelpReason, OnboardingStatus, WaitingOn } from '@/lib/onboarding/summary/status'

/** One onboarding as a row of the dashboard's table. It holds codes, ids and dates, which the page puts into words. */
export type OnboardingRow = {
  onboardingId: string
  company: string
  guideId: string
  locale: string
  tasksDone: number
  tasksTotal: number
  state: OnboardingStatus
  currentTaskId?: string
  /** The party that the onboarding waits for. It is absent when it waits for nobody. */
  waitingOn?: WaitingOn
  /** The name that somebody gave for the one they wait for, or empty. */
  waitingWho: string
  waitingSince?: Date
  lastActivityAt: Date
  lastEventKind?: string
  lastCause?: string
  owner?: { staffId: string; name: string }
  /** The time from which on the onboarding needs help. It may lie ahead. */
  helpFrom?: Date
  helpReason?: HelpReason
  archivedAt?: Date
}
