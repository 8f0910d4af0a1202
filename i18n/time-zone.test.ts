import { describe, expect, it } from 'vitest'
import { isTimeZone, timeFormats } from './time-zone'

const print = (at: string, timeZone: string, isOwn: boolean, tag = 'en') =>
  new Intl.DateTimeFormat(tag, { timeZone, ...timeFormats(tag, isOwn).moment })
    .format(new Date(at))
    .replace(/\s/g, ' ')

describe('a time', () => {
  it('is of the day before for a reader in Montréal, at 01:06 UTC', () => {
    expect(print('2026-10-20T01:06:00Z', 'America/Toronto', true)).toBe('October 19, 2026 at 9:06 PM')
  })

  it('names its zone when that is not known to be the reader’s own', () => {
    expect(print('2026-10-20T01:06:00Z', 'UTC', false)).toBe('October 20, 2026 at 1:06 AM UTC')
    expect(print('2026-10-20T01:06:00Z', 'UTC', false, 'fr')).toMatch(/^20 octobre 2026 à 01:06 UTC$/)
    expect(print('2026-10-20T01:06:00Z', 'UTC', false, 'nb')).toMatch(/20\. oktober 2026.* 01:06 UTC$/)
  })

  it.each([
    ['en', 'October 20, 2026 at 3:06 AM'],
    ['en-CA', 'October 20, 2026 at 3:06 a.m.'],
    ['en-GB', '20 October 2026 at 03:06'],
    ['fr', '20 octobre 2026 à 03:06'],
    ['fr-CA', '20 octobre 2026 à 3 h 06'],
    ['nb', '20. oktober 2026 kl. 03:06'],
  ])('is written in the form of %s, with two digits for each of 24 hours but in Québec', (tag, written) => {
    expect(print('2026-10-20T01:06:00Z', 'Europe/Oslo', true, tag)).toBe(written)
    const { time } = timeFormats(tag, true)
    const alone = new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Oslo', ...time })
    const hour = alone.format(new Date('2026-10-20T01:06:00Z')).replace(/\s/g, ' ')
    expect(written.endsWith(` ${hour}`)).toBe(true)
  })

  it('follows summer time: the hour that comes twice in Oslo is told apart by UTC alone, the one that is left out does not appear', () => {
    expect(print('2026-10-25T00:30:00Z', 'Europe/Oslo', true)).toContain('2:30 AM')
    expect(print('2026-10-25T01:30:00Z', 'Europe/Oslo', true)).toContain('2:30 AM')
    expect(print('2026-03-29T00:59:00Z', 'Europe/Oslo', true)).toContain('1:59 AM')
    expect(print('2026-03-29T01:00:00Z', 'Europe/Oslo', true)).toContain('3:00 AM')
  })
})

it.each([
  ['Europe/Oslo', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Etc/GMT+5', true],
  ['Mars/Olympus', false],
  ['', false],
  ['../etc', false],
  ['x'.repeat(100), false],
  ['Europe/Oslo\r\nx: y', false],
])('%s is a time zone: %s', (text, isOne) => expect(isTimeZone(text)).toBe(isOne))
