/** Ticks not yet acknowledged by the server, kept in the browser so that neither a lost network nor a reload loses them. */
export type QueuedTick = { taskId: string; actionId: string; done: boolean }

export function enqueue(queue: QueuedTick[], tick: QueuedTick): QueuedTick[] {
  return [...queue.filter((other) => !isSameAction(other, tick)), tick]
}

/** What was sent is done with, unless it has been pressed again since. */
export function dequeue(queue: QueuedTick[], sent: QueuedTick): QueuedTick[] {
  return queue.filter((tick) => !(isSameAction(tick, sent) && tick.done === sent.done))
}

/** How an action's ticks stand that the server has not heard of yet. */
export function pendingOf(queue: QueuedTick[], taskId: string): Record<string, boolean> {
  return Object.fromEntries(
    queue.filter((tick) => tick.taskId === taskId).map(({ actionId, done }) => [actionId, done]),
  )
}

/** Whatever stands in the browser's store may be foreign or damaged: only what can be sent is kept. */
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
