import { expect, test } from '@playwright/test'
import { languageTag } from '@/i18n/routing'
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

const printed = (locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(languageTag(locale), { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(waitingSince),
  )

for (const locale of ['en', 'fr', 'no'] as const)
  test.describe(`A reader in Montréal (${locale})`, () => {
    test.use({ timezoneId: 'America/Toronto' })

    test('sees times of their own zone, without its name, and the zone is kept for their mails', async ({
      page,
    }) => {
      const planted = await plantWaiting(locale)
      const customer = new Customer(page, await wordsIn(locale))
      await customer.begin(planted.path)
      await page.goto(`/${locale}/setup/${planted.onboardingId}/check-rights`)
      await expect(customer.main).toContainText(printed(locale, 'America/Toronto'))
      await expect(customer.main).not.toContainText('UTC')
      const zone = 'select "timeZone" as zone from "Participant" where id = $1'
      expect(await query(zone, [planted.participantId])).toEqual([{ zone: 'America/Toronto' }])
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
  const open = async (zone?: string) => {
    if (zone) visitor.cookies.set('time-zone', zone)
    return (await visitor.open('/en/dashboard/export')).html
  }
  expect(await open()).toContain('Last activity (UTC)')
  expect(await open('America/Toronto')).toContain('Last activity (America/Toronto)')
})
