import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'

/** The numbers of how many things took how long, by class of durations. */
export type Durations = Record<string, number>

/** Up to a time, durations are told apart by a step: up to twelve minutes by one minute, and so on. */
const steps: [upTo: number, step: number][] = [
  [12 * minuteMs, minuteMs],
  [30 * minuteMs, 3 * minuteMs],
  [hourMs, 5 * minuteMs],
  [3 * hourMs, hourMs / 4],
  [6 * hourMs, hourMs / 2],
  [12 * hourMs, hourMs],
  [dayMs, 2 * hourMs],
  [3 * dayMs, dayMs / 4],
  [7 * dayMs, dayMs / 2],
  [14 * dayMs, dayMs],
  [28 * dayMs, 2 * dayMs],
  [84 * dayMs, 4 * dayMs],
  [364 * dayMs, 14 * dayMs],
  [1092 * dayMs, 91 * dayMs],
]

/**
 * The bounds between the classes of durations, in milliseconds. Class 0 holds the durations below the first bound, class 1 those from it
 * to the next, and the last class those from the last bound on. So a class is an exact count, and its upper bound a true *within*.
 */
export const durationBounds: number[] = steps.flatMap(([upTo, step], index) => {
  const from = steps[index - 1]?.[0] ?? 0
  return Array.from({ length: Math.round((upTo - from) / step) }, (_, at) => from + (at + 1) * step)
})

/** Returns the class of a duration in milliseconds. */
export function durationClass(ms: number): number {
  const at = durationBounds.findIndex((bound) => ms < bound)
  return at < 0 ? durationBounds.length : at
}

/** Returns the time in milliseconds within which each duration of a class is. Of the last class it is the time from which on it counts. */
export function withinMs(durationClass: number): number {
  return durationBounds[Math.min(durationClass, durationBounds.length - 1)] ?? 0
}

/** Returns how many durations there are. */
export function countDurations(durations: Durations): number {
  return Object.values(durations).reduce((sum, count) => sum + count, 0)
}

/** Returns the time in milliseconds within which this share of the durations is, or null when there are none. */
export function quantile(durations: Durations, share: number): number | null {
  const needed = share * countDurations(durations)
  if (needed === 0) return null
  let count = 0
  for (let at = 0; at <= durationBounds.length; at += 1) {
    count += durations[at] ?? 0
    if (count >= needed) return withinMs(at)
  }
  return null
}
