import type { SavedTicks, TicksAnswer } from '@/lib/tasks/form-states'
import { dequeue, enqueue, pendingOf, type QueuedTick } from './tick-queue'

/**
 * kept: the server cannot be reached, and the ticks are sent again later. closed: the session has ended, and the ticks
 * wait for the next one. rejected: the server has rejected a tick.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'kept' | 'closed' | 'rejected'

/** `retryAfterMs` is the least pause that the server asks for. */
export type Sent = TicksAnswer | { unanswered: true; retryAfterMs?: number }

type SenderOptions = {
  load: () => QueuedTick[]
  store: (queue: QueuedTick[]) => void
  /** Sends ticks of one task. Never rejects. */
  send: (ticks: QueuedTick[]) => Promise<Sent>
}

export type TickListener = {
  onStatus?(status: SaveStatus): void
  /** Runs when the server has answered ticks of a task. */
  onSaved?(taskId: string, saved: SavedTicks): void
}

export type TickSender = ReturnType<typeof createTickSender>

const firstPauseMs = 2_000
const longestPauseMs = 60_000

/**
 * Creates a sender for the queued ticks. It sends the ticks of one task together, task by task, and waits longer after each
 * failure. It belongs to no page and goes on whichever page is shown.
 */
export function createTickSender({ load, store, send }: SenderOptions) {
  const listeners = new Set<TickListener>()
  let isSending = false
  let pauseMs = firstPauseMs
  let timer: ReturnType<typeof setTimeout> | undefined

  const announce = (status: SaveStatus) => {
    for (const { onStatus } of listeners) onStatus?.(status)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    // Ticks that are set by one press are sent together.
    await Promise.resolve()
    await sendAll().finally(() => {
      isSending = false
    })
  }

  async function sendAll(): Promise<void> {
    const closed = new Set<string>()
    let rejections = 0
    const next = () => firstTask(load().filter(({ taskId }) => !closed.has(taskId)))
    for (let ticks = next(); ticks[0]; ticks = next()) {
      announce('saving')
      const answer = await send(ticks)
      if ('unanswered' in answer) return pause(answer.retryAfterMs)
      pauseMs = firstPauseMs
      if ('code' in answer) closed.add(ticks[0].taskId)
      else rejections += acknowledge(ticks, answer)
    }
    announce(closed.size > 0 ? 'closed' : rejections > 0 ? 'rejected' : 'saved')
  }

  /** Takes answered ticks out of the queue. Returns how many of them the server has rejected. */
  function acknowledge(ticks: QueuedTick[], saved: SavedTicks): number {
    store(ticks.reduce(dequeue, load()))
    for (const { onSaved } of listeners) onSaved?.(ticks[0]?.taskId ?? '', saved)
    return ticks.filter(({ actionId }) => saved.rejected.includes(actionId)).length
  }

  function pause(atLeastMs = 0): void {
    announce('kept')
    timer = setTimeout(flush, Math.max(pauseMs, atLeastMs))
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  return {
    add(tick: QueuedTick): void {
      store(enqueue(load(), tick))
      void flush()
    },
    /** Returns the ticks of a task that the server has not answered yet, by action. */
    pending: (taskId: string) => pendingOf(load(), taskId),
    /** Sends the ticks that an earlier page has left. */
    resume(): void {
      if (load().length > 0) void flush()
    },
    /** Sends everything without waiting for answers, because the page may be about to close. What is sent twice does no harm. */
    leave(): void {
      for (let left = load(); left.length > 0; ) {
        const ticks = firstTask(left)
        void send(ticks)
        left = ticks.reduce(dequeue, left)
      }
    },
    /** Returns a function that ends the subscription. */
    subscribe(listener: TickListener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Ends the wait for the next try. */
    stop(): void {
      clearTimeout(timer)
    },
  }
}

/** Returns the ticks of the task whose tick has waited longest. */
function firstTask(queue: QueuedTick[]): QueuedTick[] {
  return queue.filter(({ taskId }) => taskId === queue[0]?.taskId)
}
