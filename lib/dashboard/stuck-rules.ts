import type { WaitingFor } from '@/guides/guide'
import type { HelpReason } from './tenant-row'

/** Times at which a clock began to run, in an onboarding as it stands; absent: it does not run. */
export type Clocks = Partial<Record<HelpReason, Date>>

/**
 * When somebody should help: so many hours after a clock has begun to run, unless something happens before. `waitingLong` has no
 * hours of its own: what is usual depends on what is waited for, and the guide may know better.
 */
export const stuckRules: Record<HelpReason, { hours: number }> = {
  /** A connection that has worked and does no longer. */
  broken: { hours: 0 },
  /** The last tests, as many as `failuresToHelp`, have all failed. */
  testFailing: { hours: 0 },
  /** Somebody else has had their usual time. */
  waitingLong: { hours: 0 },
  /** The customer has got no further. */
  taskOpenLong: { hours: 4 * 24 },
  linkNeverOpened: { hours: 3 * 24 },
}

export const failuresToHelp = 2

/** Where a guide does not say how long it usually takes. */
const usualHours: Record<WaitingFor, number> = {
  mail: 24,
  colleague: 48,
  approval: 48,
  vendor: 24,
  other: 72,
}

/** How long somebody may usually wait for this, as the task says that waits for the same, or else in general. */
export function usualHoursOf(
  task: { waitFor?: WaitingFor; usualHours?: number } | undefined,
  waitingFor: WaitingFor,
): number {
  const isOfTask = task?.waitFor === waitingFor && task.usualHours !== undefined
  return isOfTask ? (task.usualHours ?? 0) : usualHours[waitingFor]
}

const hourMs = 60 * 60 * 1000

export function hoursAfter(since: Date, hours: number): Date {
  return new Date(since.getTime() + hours * hourMs)
}

/** The rule that comes true first, or did. */
export function firstToHelp(clocks: Clocks): { reason: HelpReason; from: Date } | undefined {
  const due = Object.entries(stuckRules).flatMap(([name, { hours }]) => {
    const reason = name as HelpReason
    const since = clocks[reason]
    return since ? [{ reason, from: hoursAfter(since, hours) }] : []
  })
  return due.sort((a, b) => a.from.getTime() - b.from.getTime())[0]
}
