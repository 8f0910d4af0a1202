import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeToAsk } from './pace'

const now = 1_000_000

describe('an open table', () => {
  it.each([
    ['at once when it is alone', {}, [100, 350]],
    ['a second after it has asked', { lastAskedAt: now }, [1_000, 1_000]],
    ['within a minute where 200 follow one process', { readers: 200 }, [100, 50_100]],
  ])('asks for its page %s', (_, given, [earliest, latest]) => {
    const asking = { now, lastAskedAt: 0, readers: 1, ...given }
    expect(timeToAsk({ ...asking, random: 0 }) - now).toBe(earliest)
    expect(timeToAsk({ ...asking, random: 1 }) - now).toBe(latest)
  })

  it('asks with all others together for four pages a second at most, however often something changes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 500 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 10 }),
        (readers, randoms) => {
          const asked = [now]
          for (const random of randoms) {
            const last = asked.at(-1) ?? now
            // Something has changed at the very moment of the last page.
            asked.push(timeToAsk({ now: last, lastAskedAt: last, readers, random }))
          }
          const seconds = ((asked.at(-1) ?? now) - now) / 1_000
          expect((readers * randoms.length) / seconds).toBeLessThanOrEqual(4.000_001)
        },
      ),
    )
  })
})
