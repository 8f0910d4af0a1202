import type { WaitingFor } from '@/lib/guide/model/guide'
import { hourMs } from '@/lib/platform/time'
import type { HelpReason } from './status'

/** Times at which a clock began to run, in an onboarding as it stands; absent: it does not run. */
export type Clocks = Partial<Record<HelpReason, Date>>

type StuckRule = {
  hours: number
  /** Comes before what has needed help for so much longer. */
  aheadHours: number
}

/**
 * When somebody should help: so many hours after a clock has begun to run, unless something happens before. Only what counts at
 * once may come ahead. `waitingLong` has no hours of its own: what is usual depends on what is waited for, and the guide may know.
 */
export const stuckRules: Record<HelpReason, StuckRule> = {
  /** A connection that has worked and does no longer. */
  broken: { hours: 0, aheadHours: 30 * 24 },
  /** The last tests, as many as `failuresToHelp`, have all failed. */
  testFailing: { hours: 0, aheadHours: 14 * 24 },
  /** Somebody else has had their usual time. */
  waitingLong: { hours: 0, aheadHours: 0 },
  /** The customer has got no further. */
  taskOpenLong: { hours: 4 * 24, aheadHours: 0 },
  linkNeverOpened: { hours: 3 * 24, aheadHours: 0 },
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

export function hoursAfter(since: Date, hours: number): Date {
  return new Date(since.getTime() + hours * hourMs)
}

export type Help = { reason: HelpReason; from: Date; order: Date }

/** From when on somebody should help by any rule, and the most urgent of them. */
export function firstToHelp(clocks: Clocks): Help | undefined {
  const due = Object.entries(stuckRules).flatMap(([name, { hours, aheadHours }]) => {
    const reason = name as HelpReason
    const since = clocks[reason]
    if (!since) return []
    const from = hoursAfter(since, hours)
    return [{ reason, from, order: hoursAfter(from, -aheadHours) }]
  })
  const first = due.sort((a, b) => a.order.getTime() - b.order.getTime())[0]
  return first && { ...first, from: new Date(Math.min(...due.map(({ from }) => from.getTime()))) }
}
