import { hourMs, minuteMs } from '@/lib/platform/time'

/** The pauses after each failed try of a delivery, in milliseconds. Together they make three days; a try after the last is the last. */
export const pausesMs = [
  10_000,
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
  8 * hourMs,
  8 * hourMs,
  12 * hourMs,
  12 * hourMs,
  12 * hourMs,
  12 * hourMs,
] as const

/** After this many failed tries of an event, later ones of the same onboarding no longer wait for it. */
export const triesInOrder = 5

/** An endpoint that has failed this often in a row is tried with one delivery at a time, after a pause. */
export const failuresUntilPause = 3

/** The pauses of an endpoint grow up to this, so that it gets what waits soon after it answers again. */
const longestPauseMs = 15 * minuteMs

/**
 * Returns after how many milliseconds a delivery is tried again, or undefined when it is given up. The time differs by up to a tenth
 * either way (`random` from 0 to 1), so that what failed together does not come back together. A Retry-After makes it longer.
 */
export function nextTryMs(tries: number, retryAfterSeconds = 0, random = Math.random()): number | undefined {
  const pause = pausesMs[tries - 1]
  if (pause === undefined) return undefined
  return Math.max(pause * (0.9 + random / 5), retryAfterSeconds * 1000)
}

/** Returns for how many milliseconds nothing is sent to an endpoint that has failed so many times in a row. 0: no pause. */
export function endpointPauseMs(failures: number, retryAfterSeconds = 0): number {
  const asked = retryAfterSeconds * 1000
  if (failures < failuresUntilPause) return asked
  return Math.max(Math.min(10_000 * 2 ** (failures - failuresUntilPause), longestPauseMs), asked)
}
