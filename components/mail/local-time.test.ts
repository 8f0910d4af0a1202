import { expect, it, vi } from 'vitest'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { writeMail } from './write-mail'

const guide = getGuide('payhawk-sage-intacct')
if (!guide) throw new Error('The guide of this test does not exist.')

/** On this evening in Montréal it is the next day in Oslo and in UTC. */
const at = new Date('2026-01-20T01:06:00Z')

const write = (locale: Locale, timeZone?: string) =>
  writeMail({
    kind: 'connectionBroken',
    to: { name: 'Kari', email: 'kari@nordlys.example' },
    locale,
    ...(timeZone !== undefined && { timeZone }),
    erpLanguage: 'en',
    company: 'Nordlys',
    guide,
    url: 'https://handrail.example/en/start/x',
    broken: { at },
  })

it.each([
  ['in Montréal', 'en', 'America/Toronto', 'January 19, 2026'],
  ['in Montréal', 'fr', 'America/Toronto', '19 janvier 2026'],
  ['in London', 'en', 'Europe/London', '20 January 2026'],
  ['in Oslo', 'no', 'Europe/Oslo', '20. januar 2026'],
  ['whose zone is not known', 'en', undefined, 'January 20, 2026'],
] as const)(
  'a mail to a reader %s (%s) has the day of an event in their own time zone and in the form of their region',
  async (_who, locale, zone, day) => {
    expect((await write(locale, zone)).text).toContain(day)
  },
)

it('a mail to a reader whose time zone is not known has the day in the installation’s', async () => {
  vi.stubEnv('TIME_ZONE', 'America/Toronto')
  expect((await write('en')).text).toContain('January 19, 2026')
  vi.unstubAllEnvs()
})
