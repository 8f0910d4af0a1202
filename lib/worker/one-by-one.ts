import 'server-only'
import { getLog } from '@/lib/platform/log'

/**
 * Works on one item after the other, each in a transaction of its own, and counts those that it changed. An item that fails,
 * for instance because its guide no longer exists, does not stop the others.
 */
export async function oneByOne<T extends { onboardingId: string }>(
  items: T[],
  work: (item: T) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  for (const item of items) {
    if (signal?.aborted) break
    try {
      if (await work(item)) counts.done += 1
    } catch (error) {
      counts.failed += 1
      const name = error instanceof Error ? error.name : 'unknown'
      getLog().error({ onboardingId: item.onboardingId, error: name }, 'part of a job failed')
    }
  }
  return counts
}
