import { describe, expect, it } from 'vitest'
import { dayMs } from '@/lib/platform/time'
import { durationBounds, durationClass, quantile, withinMs } from './figures/durations'
import { estimateTimeToEnd } from './time-to-end'

const now = new Date('2026-11-27T12:00:00Z')

/** The day on which somebody was invited who has been watched for so many and a half days. */
const invitedOn = (days: number) => new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10)

function estimate(endedAfter: number[], watchedFor: number[]) {
  const ended: Record<string, number> = {}
  const onTheWay: Record<string, number> = {}
  for (const days of endedAfter) {
    const at = durationClass((days + 0.5) * dayMs)
    ended[at] = (ended[at] ?? 0) + 1
  }
  for (const days of watchedFor) {
    const at = invitedOn(days)
    onTheWay[at] = (onTheWay[at] ?? 0) + 1
  }
  return estimateTimeToEnd(ended, onTheWay, now)
}

describe('the time to the end', () => {
  it('is the estimate of Kaplan and Meier, as textbooks give it for the trial of Freireich and others (Blood 21, 1963)', () => {
    // Weeks of remission with 6-mercaptopurine. The estimate depends on their order alone, so each week is one of our classes.
    const weeks = [6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35]
    const days = weeks.map((_, index) => (index < 14 ? index + 1 : 2 * index - 12))
    const dayOf = (week: number) => days[weeks.indexOf(week)] ?? 0
    const { steps } = estimate(
      [6, 6, 6, 7, 10, 13, 16, 22, 23].map(dayOf),
      [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(dayOf),
    )
    const remaining = (week: number) => {
      const within = withinMs(durationClass((dayOf(week) + 0.5) * dayMs))
      const step = steps.find(({ ms }) => ms === within)
      return { share: Number((1 - (step?.share ?? 1)).toFixed(3)), atRisk: step?.atRisk }
    }
    expect([6, 7, 10, 13, 16, 22, 23].map(remaining)).toEqual([
      { share: 0.857, atRisk: 21 },
      { share: 0.807, atRisk: 17 },
      { share: 0.753, atRisk: 15 },
      { share: 0.69, atRisk: 12 },
      { share: 0.627, atRisk: 11 },
      { share: 0.538, atRisk: 7 },
      { share: 0.448, atRisk: 6 },
    ])
  })

  it('counts those who are still on their way, so that a few fast ones do not make a guide look fast', () => {
    const fast = [1, 1, 1, 1, 1]
    expect(estimate(fast, []).median).toBe(1.75 * dayMs)
    expect(estimate(fast, Array(20).fill(30)).median).toBeUndefined()
    expect(estimate(fast, Array(20).fill(30)).steps.at(-1)?.share).toBeCloseTo(0.2)
    // Who was invited only today says nothing about the second day.
    expect(estimate(fast, Array(20).fill(0)).steps.at(-1)?.share).toBeCloseTo(1)
  })

  it('ends where too few are left to say anything, and has no slowest tenth of a few', () => {
    expect(estimate([1, 1, 1, 1], []).steps).toEqual([])
    const { steps, median, p90 } = estimate([1, 2, 3, 4, 5, 6], [])
    expect(steps.at(-1)).toMatchObject({ atRisk: 5, ms: 2.75 * dayMs })
    expect({ median, p90 }).toEqual({ median: undefined, p90: undefined })
    expect(estimate(Array(10).fill(3), []).p90).toBe(4 * dayMs)
  })
})

describe('a class of durations', () => {
  it('holds the durations from a bound up to the next, which rise', () => {
    expect(durationBounds).toEqual(durationBounds.toSorted((one, other) => one - other))
    expect(new Set(durationBounds).size).toBe(durationBounds.length)
    for (const [at, bound] of durationBounds.entries()) {
      expect([durationClass(bound - 1), durationClass(bound)]).toEqual([at, at + 1])
      expect(withinMs(at)).toBe(bound)
      // What is said of it is at most a third too long.
      if (at > 2) expect(bound / (durationBounds[at - 1] ?? 0)).toBeLessThanOrEqual(4 / 3)
    }
    expect(withinMs(durationClass(Number.POSITIVE_INFINITY))).toBe(durationBounds.at(-1))
  })

  it('gives a time within which a share of them is', () => {
    expect(quantile({}, 0.5)).toBeNull()
    expect(quantile({ 1: 1, 2: 1 }, 0.5)).toBe(withinMs(1))
    expect(quantile({ 1: 1, 2: 8, 5: 1 }, 0.9)).toBe(withinMs(2))
    expect(quantile({ 1: 1, 2: 8, 5: 1 }, 1)).toBe(withinMs(5))
  })
})
