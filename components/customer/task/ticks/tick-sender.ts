import type { TickResult } from '@/lib/tasks/form-states'
import { dequeue, enqueue, type QueuedTick } from './tick-queue'

/**
 * kept: the server cannot be reached, and the ticks are sent again later. closed: the session has ended, and the ticks
 * wait for the next one. rejected: the server has rejected a tick.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'kept' | 'closed' | 'rejected'

type SenderOptions = {
  load: () => QueuedTick[]
  store: (queue: QueuedTick[]) => void
  send: (tick: QueuedTick) => Promise<TickResult>
  onStatus: (status: SaveStatus) => void
  onRejected: (tick: QueuedTick) => void
}

const answerTimeMs = 15_000
const firstPauseMs = 2_000
const longestPauseMs = 60_000

/** Creates a sender for the queued ticks. It sends them one by one, and waits longer after each failure. */
export function createTickSender({ load, store, send, onStatus, onRejected }: SenderOptions) {
  let isSending = false
  let pauseMs = firstPauseMs
  let timer: ReturnType<typeof setTimeout> | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    await sendAll().finally(() => {
      isSending = false
    })
  }

  async function sendAll(): Promise<void> {
    let wasRejected = false
    for (let tick = load()[0]; tick; tick = load()[0]) {
      onStatus('saving')
      const result = await withinTime(send(tick))
      if (result === 'unanswered') return pause()
      if ('code' in result && result.code === 'closed') return onStatus('closed')
      pauseMs = firstPauseMs
      store(dequeue(load(), tick))
      if ('saved' in result) continue
      wasRejected = true
      onRejected(tick)
    }
    onStatus(wasRejected ? 'rejected' : 'saved')
  }

  function pause(): void {
    onStatus('kept')
    timer = setTimeout(flush, pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  return {
    add(tick: QueuedTick): void {
      store(enqueue(load(), tick))
      void flush()
    },
    /** Sends the ticks of an earlier page. */
    resume(): void {
      if (load().length > 0) void flush()
    },
    stop(): void {
      clearTimeout(timer)
    },
  }
}

/** Returns the answer, or 'unanswered' when the request fails or takes too long. Sending a tick twice does no harm. */
async function withinTime(answer: Promise<TickResult>): Promise<TickResult | 'unanswered'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<'unanswered'>((resolve) => {
    timer = setTimeout(() => resolve('unanswered'), answerTimeMs)
  })
  const answered = answer.catch(() => 'unanswered' as const)
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer))
}
