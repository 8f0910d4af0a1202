import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(takesMs: number) {
  const work = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, takesMs)))
  return { work, ...paced(work, { pauseMs: 200, rest: 4 }) }
}

it('work that many ask for at once is done once, a moment later', async () => {
  const { work, ask } = start(10)
  for (let times = 0; times < 100; times++) ask()
  expect(work).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(work).toHaveBeenCalledOnce()
})

it('work that is asked for while it is done is done once more', async () => {
  const { work, ask } = start(50)
  ask()
  await vi.advanceTimersByTimeAsync(210)
  for (let times = 0; times < 3; times++) ask()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(work).toHaveBeenCalledTimes(2)
})

it('work takes a fifth of the time at most, however often it is asked for', async () => {
  const { work, ask } = start(1_000)
  for (let ms = 0; ms < 60_000; ms += 10) {
    ask()
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(work.mock.calls.length).toBeLessThanOrEqual(12)
  expect(work.mock.calls.length).toBeGreaterThan(9)
})

it('work that fails is done again when it is asked for again', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined)
  const { ask } = paced(work, { pauseMs: 200, rest: 4 })
  ask()
  await vi.advanceTimersByTimeAsync(1_000)
  ask()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(work).toHaveBeenCalledTimes(2)
})

it('work is not begun once it is stopped', async () => {
  const { work, ask, stop } = start(10)
  ask()
  stop()
  ask()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(work).not.toHaveBeenCalled()
})
