import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TickResult } from '@/lib/tasks/form-states'
import type { QueuedTick } from './tick-queue'
import { createTickSender } from './tick-sender'

const tick = (actionId: string, done = true): QueuedTick => ({ taskId: 'allow-ips', actionId, done })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(send: (tick: QueuedTick) => Promise<TickResult>, queue: QueuedTick[] = []) {
  const seen = { queue, statuses: [] as string[], rejected: [] as QueuedTick[] }
  const sender = createTickSender({
    load: () => seen.queue,
    store: (changed) => {
      seen.queue = changed
    },
    send,
    onStatus: (status) => void seen.statuses.push(status),
    onRejected: (rejected) => void seen.rejected.push(rejected),
  })
  return { seen, sender }
}

test('a tick is sent at once and shown as saved', async () => {
  const { seen, sender } = start(async () => ({ saved: true }))
  sender.add(tick('a'))
  await vi.runAllTimersAsync()
  expect(seen.statuses).toEqual(['saving', 'saved'])
  expect(seen.queue).toEqual([])
})

test('a tick without a network is kept and sent again by itself', async () => {
  let isOnline = false
  const { seen, sender } = start(async () => {
    if (!isOnline) throw new TypeError('Failed to fetch')
    return { saved: true }
  })
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(100)
  expect(seen.statuses).toEqual(['saving', 'kept'])
  expect(seen.queue).toEqual([tick('a')])
  isOnline = true
  await vi.advanceTimersByTimeAsync(2_000)
  expect(seen.statuses.at(-1)).toBe('saved')
})

test('the pauses between tries grow up to a minute', async () => {
  const send = vi.fn(async (): Promise<TickResult> => Promise.reject(new TypeError('Failed to fetch')))
  const { sender } = start(send)
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  sender.stop()
  expect(send.mock.calls.length).toBeGreaterThan(10)
  expect(send.mock.calls.length).toBeLessThan(18)
})

test('a request that is never answered counts as lost', async () => {
  const { seen, sender } = start(() => new Promise(() => {}))
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(15_000)
  expect(seen.statuses.at(-1)).toBe('kept')
  sender.stop()
})

test('a tick that the server rejects is reported and not sent again', async () => {
  const { seen, sender } = start(async () => ({ code: 'unknownTask' }))
  sender.add(tick('a'))
  await vi.runAllTimersAsync()
  expect(seen.rejected).toEqual([tick('a')])
  expect(seen.statuses.at(-1)).toBe('rejected')
  expect(seen.queue).toEqual([])
})

test('an action pressed again while it is being sent ends in its last state', async () => {
  const sent: boolean[] = []
  const { seen, sender } = start(async ({ done }) => {
    sent.push(done)
    await new Promise((resolve) => setTimeout(resolve, 50))
    return { saved: true }
  })
  sender.add(tick('a', true))
  sender.add(tick('a', false))
  await vi.runAllTimersAsync()
  expect(sent).toEqual([true, false])
  expect(seen.queue).toEqual([])
})

test('ticks of an earlier page are sent on the next one', async () => {
  const { seen, sender } = start(async () => ({ saved: true }), [tick('a'), tick('b')])
  sender.resume()
  await vi.runAllTimersAsync()
  expect(seen.queue).toEqual([])
  expect(seen.statuses.at(-1)).toBe('saved')
})

test('a tick after the end of the session is kept and not sent again by itself', async () => {
  const send = vi.fn(async (): Promise<TickResult> => ({ code: 'closed' }))
  const { seen, sender } = start(send)
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(seen.statuses).toEqual(['saving', 'closed'])
  expect(seen.queue).toEqual([tick('a')])
  expect(send).toHaveBeenCalledTimes(1)
})
