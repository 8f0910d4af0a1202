import 'server-only'
import { getLog } from '@/lib/platform/log'

/**
 * Does one thing after the other, each in a transaction of its own, and counts those that did something. One that fails,
 * because its guide is gone for instance, stops none of the others.
 */
export async function oneByOne<T extends { onboardingId: string }>(
  things: T[],
  work: (thing: T) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  for (const thing of things) {
    if (signal?.aborted) break
    try {
      if (await work(thing)) counts.done += 1
    } catch (error) {
      counts.failed += 1
      const fault = error instanceof Error ? error.name : 'unknown'
      getLog().error({ onboardingId: thing.onboardingId, fault }, 'part of a job failed')
    }
  }
  return counts
}
