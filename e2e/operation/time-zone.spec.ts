import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { signedIn } from '../support/staff'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

const waitingSince = '2026-01-20T01:06:00Z'

async function plantWaiting(locale: 'en' | 'fr' | 'no') {
  const planted = await plantInvitation({ locale, answers: { permissionType: 'role', ipFilter: 'yes' } })
  await query(
    `insert into "TaskState" ("onboardingId", "taskId", "waitingFor", "waitingWho", "waitingSince") values ($1, 'check-rights', 'colleague', 'Ola', $2)`,
    [planted.onboardingId, waitingSince],
  )
  return planted
}

const readers = [
  {
    place: 'Montréal',
    zone: 'America/Toronto',
    locale: 'en',
    browser: 'en-CA',
    seen: 'January 19, 2026 at 8:06 p.m.',
  },
  {
    place: 'Montréal',
    zone: 'America/Toronto',
    locale: 'fr',
    browser: 'fr-CA',
    seen: '19 janvier 2026 à 20 h 06',
  },
  {
    place: 'London',
    zone: 'Europe/London',
    locale: 'en',
    browser: 'en-GB',
    seen: '20 January 2026 at 01:06',
  },
  { place: 'Oslo', zone: 'Europe/Oslo', locale: 'no', browser: 'nb-NO', seen: '20. januar 2026 kl. 02:06' },
] as const

for (const { place, zone, locale, browser, seen } of readers)
  test.describe(`A reader in ${place} (${locale})`, () => {
    test.use({ timezoneId: zone, locale: browser })

    test('sees times of their own zone in the forms of their region, without its name, and the zone is kept for their mails', async ({
      page,
    }) => {
      const planted = await plantWaiting(locale)
      const customer = new Customer(page, await wordsIn(locale))
      await customer.begin(planted.path)
      await page.goto(`/${locale}/setup/${planted.onboardingId}/check-rights`)
      await expect(customer.main).toContainText(seen)
      await expect(customer.main).not.toContainText('UTC')
      const kept = 'select "timeZone" as zone from "Participant" where id = $1'
      expect(await query(kept, [planted.participantId])).toEqual([{ zone }])
    })
  })

test('Without JavaScript a time is the installation’s, and its zone stands beside it', async () => {
  const planted = await plantWaiting('en')
  const visitor = await enter(planted)
  const { text } = await visitor.open(`/en/setup/${planted.onboardingId}/check-rights`)
  expect(text.replace(/\s/g, ' ')).toContain('January 20, 2026 at 1:06 AM UTC')
})

test('A time zone that is none is ignored', async () => {
  const planted = await plantWaiting('en')
  const visitor = await enter(planted)
  for (const zone of ['Mars/Olympus', '"><b>', 'x'.repeat(2_000)]) {
    visitor.cookies.set('time-zone', zone)
    const page = await visitor.open(`/en/setup/${planted.onboardingId}/check-rights`)
    expect(page.status).toBe(200)
    expect(page.text.replace(/\s/g, ' ')).toContain('1:06 AM UTC')
  }
})

test('An export has times of the reader’s zone, which the headings name', async () => {
  const { visitor } = await signedIn()
  const company = `Uhr ${randomUUID().slice(0, 8)} AS`
  const { onboardingId } = await plantInvitation({ company })
  await query('update "Onboarding" set "lastActivityAt" = $2 where id = $1', [onboardingId, waitingSince])
  const open = async (zone?: string) => {
    if (zone) visitor.cookies.set('time-zone', zone)
    const { html } = await visitor.open(`/en/dashboard/export?view=all&search=${encodeURIComponent(company)}`)
    return html
  }
  for (const [zone, time] of [
    [undefined, '2026-01-20 01:06'],
    ['America/Toronto', '2026-01-19 20:06'],
    ['Europe/Oslo', '2026-01-20 02:06'],
  ] as const) {
    const file = await open(zone)
    expect(file).toContain(`Last activity (${zone ?? 'UTC'})`)
    expect(file).toContain(company)
    expect(file).toContain(time)
  }
})
