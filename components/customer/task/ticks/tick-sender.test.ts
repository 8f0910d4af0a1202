import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueuedTick } from './tick-queue'
import { createTickSender, type Sent } from './tick-sender'

const tick = (actionId: string, done = true, taskId = 'allow-ips'): QueuedTick => ({ taskId, actionId, done })
const saved: Sent = { rejected: [], ticked: [], looks: 'oo', version: 1 }
const unanswered: Sent = { unanswered: true }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(send: (ticks: QueuedTick[]) => Promise<Sent>, queue: QueuedTick[] = []) {
  const seen = { queue, statuses: [] as string[], rejected: [] as string[] }
  const sender = createTickSender({
    load: () => seen.queue,
    store: (changed) => {
      seen.queue = changed
    },
    send,
  })
  const leave = sender.subscribe({
    onStatus: (status) => void seen.statuses.push(status),
    onSaved: (_, { rejected }) => void seen.rejected.push(...rejected),
  })
  return { seen, sender, leave }
}

test('a tick is sent at once and shown as saved', async () => {
  const { seen, sender } = start(async () => saved)
  sender.add(tick('a'))
  await vi.runAllTimersAsync()
  expect(seen.statuses).toEqual(['saving', 'saved'])
  expect(seen.queue).toEqual([])
})

test('what the server says of a task is told with the task, once for each request', async () => {
  const { sender } = start(async ([first]) => ({ ...saved, ticked: [first?.actionId ?? ''], share: 0.5 }))
  const told: unknown[] = []
  sender.subscribe({ onSaved: (taskId, { ticked, share }) => told.push([taskId, ticked, share]) })
  sender.add(tick('a'))
  sender.add(tick('b', true, 'create-role'))
  await vi.runAllTimersAsync()
  expect(told).toEqual([
    ['allow-ips', ['a'], 0.5],
    ['create-role', ['b'], 0.5],
  ])
})

test('ticks that are set by one press travel together, those of another task by themselves', async () => {
  const sent: string[] = []
  const { sender } = start(async (ticks) => {
    sent.push(ticks.map(({ actionId }) => actionId).join())
    return saved
  })
  for (const one of [tick('a'), tick('b'), tick('c', true, 'create-role')]) sender.add(one)
  await vi.runAllTimersAsync()
  expect(sent).toEqual(['a,b', 'c'])
})

test('a tick that was not answered is kept and sent again by itself', async () => {
  let isOnline = false
  const { seen, sender } = start(async () => (isOnline ? saved : unanswered))
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(100)
  expect(seen.statuses).toEqual(['saving', 'kept'])
  expect(seen.queue).toEqual([tick('a')])
  isOnline = true
  await vi.advanceTimersByTimeAsync(2_000)
  expect(seen.statuses.at(-1)).toBe('saved')
})

test('a tick is sent by itself again although its page is gone', async () => {
  let isOnline = false
  const { seen, sender, leave } = start(async () => (isOnline ? saved : unanswered))
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(100)
  leave()
  isOnline = true
  await vi.advanceTimersByTimeAsync(2_000)
  expect(seen.queue).toEqual([])
  expect(seen.statuses).toEqual(['saving', 'kept'])
})

test('ticks that wait for the answer to others are sent when the page may be about to close', async () => {
  const sent: string[] = []
  const { seen, sender } = start((ticks) => {
    sent.push(ticks.map(({ actionId }) => actionId).join())
    return new Promise(() => {})
  })
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(100)
  sender.add(tick('b'))
  sender.add(tick('c', true, 'create-role'))
  expect(sent).toEqual(['a'])
  sender.leave()
  expect(sent).toEqual(['a', 'a,b', 'c'])
  expect(seen.queue).toHaveLength(3)
})

test('the pauses between tries grow up to a minute', async () => {
  const send = vi.fn(async () => unanswered)
  const { sender } = start(send)
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  sender.stop()
  expect(send.mock.calls.length).toBeGreaterThan(10)
  expect(send.mock.calls.length).toBeLessThan(18)
})

test('a server that asks for a pause gets it', async () => {
  const send = vi.fn(async (): Promise<Sent> => ({ unanswered: true, retryAfterMs: 30_000 }))
  const { sender } = start(send)
  sender.add(tick('a'))
  await vi.advanceTimersByTimeAsync(29_000)
  expect(send).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(send).toHaveBeenCalledTimes(2)
  sender.stop()
})

test('a tick that the server rejects is reported and not sent again, and the others of its request are saved', async () => {
  const { seen, sender } = start(async () => ({ ...saved, rejected: ['a'] }))
  sender.add(tick('a'))
  sender.add(tick('b'))
  await vi.runAllTimersAsync()
  expect(seen.rejected).toEqual(['a'])
  expect(seen.statuses.at(-1)).toBe('rejected')
  expect(seen.queue).toEqual([])
})

test('an action pressed again while it is being sent ends in its last state', async () => {
  const sent: unknown[] = []
  const { seen, sender } = start(async ([first]) => {
    sent.push(first?.done)
    await new Promise((resolve) => setTimeout(resolve, 50))
    return saved
  })
  sender.add(tick('a', true))
  await vi.advanceTimersByTimeAsync(10)
  sender.add(tick('a', false))
  await vi.runAllTimersAsync()
  expect(sent).toEqual([true, false])
  expect(seen.queue).toEqual([])
})

test('ticks of an earlier page are sent on the next one', async () => {
  const { seen, sender } = start(async () => saved, [tick('a'), tick('b')])
  sender.resume()
  await vi.runAllTimersAsync()
  expect(seen.queue).toEqual([])
  expect(seen.statuses.at(-1)).toBe('saved')
})

test('a tick after the end of the session is kept and not sent again by itself, and keeps no other task waiting', async () => {
  const send = vi.fn(
    async ([first]: QueuedTick[]): Promise<Sent> =>
      first?.taskId === 'allow-ips' ? { code: 'closed' } : saved,
  )
  const { seen, sender } = start(send)
  sender.add(tick('a'))
  sender.add(tick('b', true, 'create-role'))
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(seen.statuses.at(-1)).toBe('closed')
  expect(seen.queue).toEqual([tick('a')])
  expect(send).toHaveBeenCalledTimes(2)
})
