import type { WaitingFor } from '@/lib/guide/model/guide'
import type { HelpReason } from './status'

/** The time at which each rule's clock started in one onboarding. A rule whose clock does not run is absent. */
export type Clocks = Partial<Record<HelpReason, Date>>

/** The reason why the staff should help, and the time from which on. `order` is the time to sort by. */
export type Help = { reason: HelpReason; from: Date; order: Date }

type StuckRule = {
  hours: number
  /** Sorts an onboarding as if it had needed help for so many hours longer. */
  aheadHours: number
}

/**
 * The rules for when the staff should help: so many hours after a clock started, unless something happens before. Only rules
 * without hours may sort ahead. `waitingLong` has no hours here, because the usual time depends on what the task waits for.
 */
export const stuckRules: Record<HelpReason, StuckRule> = {
  /** The connection worked before and no longer does. */
  broken: { hours: 0, aheadHours: 30 * 24 },
  /** The last tests have all failed, `failuresToHelp` of them at least. */
  testFailing: { hours: 0, aheadHours: 14 * 24 },
  /** The customer waits for somebody else for longer than usual. */
  waitingLong: { hours: 0, aheadHours: 0 },
  /** The customer has made no progress. */
  taskOpenLong: { hours: 4 * 24, aheadHours: 0 },
  linkNeverOpened: { hours: 3 * 24, aheadHours: 0 },
}

export const failuresToHelp = 2

/** The usual waits in hours, for tasks whose guide gives none. */
const usualHours: Record<WaitingFor, number> = {
  mail: 24,
  colleague: 48,
  approval: 48,
  vendor: 24,
  other: 72,
}

/** Returns the usual wait in hours: the task's own when the task waits for the same, or else the general one. */
export function usualWaitHours(
  task: { waitFor?: WaitingFor; usualHours?: number } | undefined,
  waitingFor: WaitingFor,
): number {
  const hasOwnHours = task?.waitFor === waitingFor && task.usualHours !== undefined
  return hasOwnHours ? (task.usualHours ?? 0) : usualHours[waitingFor]
}

const hourMs = 60 * 60 * 1000

export function hoursAfter(since: Date, hours: number): Date {
  return new Date(since.getTime() + hours * hourMs)
}

/** Returns the most urgent rule that applies, with the earliest time at which any rule calls for help. */
export function mostUrgentHelp(clocks: Clocks): Help | undefined {
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
