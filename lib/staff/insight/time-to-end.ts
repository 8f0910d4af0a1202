import { type Durations, durationBounds, durationClass, withinMs } from './figures/durations'

/** With fewer onboardings, a median says more about chance than about the guide. The slowest tenth needs more of them. */
export const enoughForMedian = 5

export const enoughForP90 = 10

/** The estimated share of all who were invited that has finished within a time, in milliseconds. */
export type EndStep = {
  ms: number
  share: number
  /** The onboardings that the step rests on: they were invited at least so long ago, and had not finished before. */
  atRisk: number
}

/** The time from the invitation to the end, over all who were invited. A value is absent when too few onboardings decide it, or too few have finished. */
export type TimeToEnd = { steps: EndStep[]; median?: number; p90?: number }

/**
 * Estimates the time to the end by the method of Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958). Whoever is on the way counts as long
 * as they have been watched: from the start (UTC) of the day of the invitation until now. So does whoever was archived, since they
 * have not finished. `ended` are durations by class, `onTheWay` onboardings by day, such as 2026-11-27. The steps end where fewer
 * than `enoughForMedian` are left.
 */
export function estimateTimeToEnd(ended: Durations, onTheWay: Record<string, number>, now: Date): TimeToEnd {
  const watched: Durations = {}
  for (const [day, count] of Object.entries(onTheWay)) {
    const at = durationClass(now.getTime() - new Date(day).getTime())
    watched[at] = (watched[at] ?? 0) + count
  }
  const invited = sum(ended) + sum(onTheWay)
  const steps: EndStep[] = []
  let atRisk = invited
  let unfinished = 1
  for (let at = 0; at < durationBounds.length && atRisk >= enoughForMedian; at += 1) {
    unfinished *= 1 - (ended[at] ?? 0) / atRisk
    steps.push({ ms: withinMs(at), share: 1 - unfinished, atRisk })
    atRisk -= (ended[at] ?? 0) + (watched[at] ?? 0)
  }
  const within = (share: number) => steps.find((step) => step.share >= share - rounding)?.ms
  return {
    steps,
    ...(within(0.5) !== undefined && { median: within(0.5) }),
    ...(invited >= enoughForP90 && within(0.9) !== undefined && { p90: within(0.9) }),
  }
}

/** What sums of fractions may be away from a round share. */
const rounding = 1e-9

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
