import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import { nextRegularTest, nextRetry, rhythmMs } from './schedule'

const now = new Date('2026-11-27T12:00:00Z')
const ids = Array.from({ length: 1000 }, () => randomUUID())
const waitOf = (next: Date | null) => (next?.getTime() ?? 0) - now.getTime()

describe('the next test of a connection', () => {
  it.each(['hourly', 'daily', 'weekly'] as const)(
    'is half a round to one and a half away when %s',
    (rhythm) => {
      const waits = ids.map((id) => waitOf(nextRegularTest(id, rhythm, now)) / rhythmMs[rhythm])
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(0.5)
      expect(Math.max(...waits)).toBeLessThan(1.5)
    },
  )

  it('never comes where the guide says so', () => {
    expect(nextRegularTest(randomUUID(), 'never', now)).toBeNull()
    expect(nextRetry(randomUUID(), 'never', { failures: 1, now })).toBeNull()
  })

  it('is at the same moment of each day, even when the test before it was late', () => {
    const [id = ''] = ids
    const first = nextRegularTest(id, 'daily', now) ?? now
    const late = new Date(first.getTime() + 2 * hourMs)
    expect(nextRegularTest(id, 'daily', late)?.getTime()).toBe(first.getTime() + dayMs)
  })

  it('is spread over the day: no hour has more than twice its share of a thousand', () => {
    const hours = ids.map((id) => nextRegularTest(id, 'daily', now)?.getUTCHours())
    const counts = Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length)
    expect(Math.max(...counts)).toBeLessThan((2 * 1000) / 24)
    expect(Math.min(...counts)).toBeGreaterThan(0)
  })

  it('comes soon after the first failures, and in the rhythm of the guide after more', () => {
    const [id = ''] = ids
    const after = (failures: number) => waitOf(nextRetry(id, 'daily', { failures, now }))
    expect([after(1), after(2)]).toEqual([10 * minuteMs, hourMs])
    expect(after(3)).toBe(waitOf(nextRegularTest(id, 'daily', now)))
  })

  it('is never later after a failure than without one', () => {
    for (const id of ids)
      expect(waitOf(nextRetry(id, 'hourly', { failures: 2, now }))).toBeLessThanOrEqual(
        waitOf(nextRegularTest(id, 'hourly', now)),
      )
  })
})
