import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publishedDays } from '@/lib/onboarding/published/event-types'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import { requestLimits } from './safe-request'
import { endpointPauseMs, failuresUntilPause, nextTryMs, pausesMs } from './schedule'

describe('the schedule of a delivery', () => {
  it('takes three days and grows', () => {
    const total = pausesMs.reduce((sum, pause) => sum + pause, 0)
    expect(Math.round(total / dayMs)).toBe(3)
    expect([...pausesMs].toSorted((a, b) => a - b)).toEqual(pausesMs)
  })

  it('differs by up to a tenth either way', () => {
    expect([0, 0.5, 1].map((random) => nextTryMs(2, 0, random))).toEqual([54_000, 60_000, 66_000])
  })

  it('waits as long as the receiver asks, and never shorter than without', () => {
    expect(nextTryMs(1, 600, 0.5)).toBe(600_000)
    expect(nextTryMs(9, 1, 0.5)).toBe(pausesMs[8])
  })

  it('ends after the last pause', () => {
    expect(nextTryMs(pausesMs.length)).toBeDefined()
    expect(nextTryMs(pausesMs.length + 1)).toBeUndefined()
  })
})

describe('an endpoint', () => {
  it('is paused after some failures in a row, for longer each time, and for a quarter of an hour at most', () => {
    const pauses = Array.from({ length: 20 }, (_, failures) => endpointPauseMs(failures))
    expect(pauses.slice(0, failuresUntilPause)).toEqual([0, 0, 0])
    expect(pauses[failuresUntilPause]).toBe(10_000)
    expect(pauses.at(-1)).toBe(15 * minuteMs)
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses)
  })

  it('is paused as long as it asks, from the first failure on', () => {
    expect(endpointPauseMs(1, 30)).toBe(30_000)
  })
})

describe('docs/webhooks.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/webhooks.md'), 'utf8').replace(/\s+/g, ' ')

  it('says when an event is tried again', () => {
    const minutes = pausesMs.filter((ms) => ms >= minuteMs && ms < hourMs).map((ms) => ms / minuteMs)
    const hours = pausesMs.filter((ms) => ms >= hourMs && ms < 12 * hourMs).map((ms) => ms / hourMs)
    const list = (numbers: number[]) => `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
    expect(text).toContain(
      `after ${pausesMs[0] / 1000} seconds, ${list(minutes)} minutes, ${list(hours)} hours`,
    )
    expect(text).toContain('every 12 hours until three days are over')
  })

  it('says what is waited for, kept and counted', () => {
    expect(requestLimits).toEqual({ wholeMs: 10_000, answerBytes: 4096 })
    for (const claim of [
      'ten seconds in all',
      '4 kB',
      `kept for ${publishedDays} days`,
      'fails three times in a row',
    ])
      expect(text).toContain(claim)
  })
})
