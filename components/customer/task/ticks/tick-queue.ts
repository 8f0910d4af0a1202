/**
 * A tick that the server has not acknowledged. The browser stores it, so that neither a lost network nor a reload loses
 * it.
 */
export type QueuedTick = { taskId: string; actionId: string; done: boolean }

export function enqueue(queue: QueuedTick[], tick: QueuedTick): QueuedTick[] {
  return [...queue.filter((other) => !isSameAction(other, tick)), tick]
}

/** Returns the queue without a tick that was sent. A tick that was pressed again in the meantime stays. */
export function dequeue(queue: QueuedTick[], sent: QueuedTick): QueuedTick[] {
  return queue.filter((tick) => !(isSameAction(tick, sent) && tick.done === sent.done))
}

/** Returns the ticks of a task that the server does not know yet, by action. */
export function pendingOf(queue: QueuedTick[], taskId: string): Record<string, boolean> {
  return Object.fromEntries(
    queue.filter((tick) => tick.taskId === taskId).map(({ actionId, done }) => [actionId, done]),
  )
}

/** Reads a stored queue. The browser's store may be damaged, so entries that cannot be sent are left out. */
export function parseQueue(stored: string | null): QueuedTick[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isQueuedTick) : []
  } catch {
    return []
  }
}

function isSameAction(one: QueuedTick, other: QueuedTick): boolean {
  return one.taskId === other.taskId && one.actionId === other.actionId
}

function isQueuedTick(value: unknown): value is QueuedTick {
  const tick = value as Partial<QueuedTick> | null
  return (
    typeof tick?.taskId === 'string' && typeof tick.actionId === 'string' && typeof tick.done === 'boolean'
  )
}

/**
 * Returns the queue of one onboarding in the browser's store. When the browser forbids storing, the queue lives as long
 * as the page.
 */
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
        // The browser forbids storing, or the store is full. The page keeps the queue.
      }
    },
  }
}
