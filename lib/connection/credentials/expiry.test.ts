import { describe, expect, it } from 'vitest'
import { daysUntil, parseExpiry } from './expiry'

const now = new Date('2027-02-28T10:00:00Z')

describe('the day on which a secret expires', () => {
  it.each([
    ['', {}],
    ['  ', {}],
    ['2027-03-01', { day: '2027-03-01' }],
    ['2027-02-27', { day: '2027-02-27' }],
    ['2027-02-25', { error: 'pastDay' }],
    ['2027-02-29', { error: 'notADay' }],
    ['1.3.2027', { error: 'notADay' }],
    ['12027-01-01', { error: 'notADay' }],
  ])('is read from “%s”', (typed, parsed) => {
    expect(parseExpiry(typed, now)).toEqual(parsed)
  })

  it('may be left out', () => {
    expect(parseExpiry(undefined, now)).toEqual({})
  })

  it.each([
    ['2027-02-28', 0],
    ['2027-03-01', 1],
    ['2027-03-30', 30],
    ['2027-02-27', -1],
  ])('%s is %d days away on 28 February', (day, days) => {
    expect(daysUntil(day, now)).toBe(days)
  })
})
