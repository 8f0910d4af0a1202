import { parseQueue, type QueuedTick } from './tick-queue'

/** The queue of one onboarding in the browser's store; a browser that forbids storing keeps it as long as the page. */
export function tickStore(onboardingId: string) {
  const key = `ticks.${onboardingId}`
  let inMemory: string | null = null
  return {
    load(): QueuedTick[] {
      try {
        return parseQueue(localStorage.getItem(key) ?? inMemory)
      } catch {
        return parseQueue(inMemory)
      }
    },
    store(queue: QueuedTick[]): void {
      const text = queue.length === 0 ? null : JSON.stringify(queue)
      inMemory = text
      try {
        if (text === null) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
      } catch {
        // Storing is forbidden or the store is full: the page keeps the queue.
      }
    },
  }
}
