import type { HealthTestRhythm } from '@/lib/guide/schema/guide-files'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'

/** The milliseconds between two tests of a connection that stands. */
export const rhythmMs: Record<Exclude<HealthTestRhythm, 'never'>, number> = {
  hourly: hourMs,
  daily: dayMs,
  weekly: 7 * dayMs,
}

/** The pauses after the first failed tests in a row. Later ones follow the guide's rhythm. */
const retryMs = [10 * minuteMs, hourMs]

/**
 * Returns when a connection is tested again in the rhythm of its guide, or null for never. Each onboarding has a moment of its own in
 * the day, taken from its id, so that tests are spread evenly and stay where they are. The next one is at least half a round away.
 */
export function nextRegularTest(onboardingId: string, rhythm: HealthTestRhythm, now: Date): Date | null {
  if (rhythm === 'never') return null
  const every = rhythmMs[rhythm]
  const own = momentOf(onboardingId) * every
  const earliest = now.getTime() + every / 2
  return new Date(Math.ceil((earliest - own) / every) * every + own)
}

/** Returns when a connection is tested again after so many failed tests in a row, or null for never. */
export function nextRetry(
  onboardingId: string,
  rhythm: HealthTestRhythm,
  { failures, now }: { failures: number; now: Date },
): Date | null {
  const regular = nextRegularTest(onboardingId, rhythm, now)
  const pause = retryMs[failures - 1]
  if (!regular || pause === undefined) return regular
  return new Date(Math.min(now.getTime() + pause, regular.getTime()))
}

/** Returns a share from 0 to 1 that an id always has. The end of an id is random, its beginning is a time. */
function momentOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16) / 2 ** 32
}
