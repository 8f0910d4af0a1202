import { expect, type Page, test } from '@playwright/test'
import { PgBoss } from 'pg-boss'
import type { Locale } from '@/i18n/routing'
import { violations } from '../support/axe'
import { someAddress } from '../support/colleague'
import { query } from '../support/database'
import { companyName } from '../support/invitation'
import { linkIn, receiveMail } from '../support/mailbox'
import { plantInvitation } from '../support/plant'
import { wordsIn } from '../support/words'

/** Plants an invitation that nobody has opened for four days, runs the product's job for reminders, and waits for the mail. */
async function remind(locale: Locale) {
  const email = someAddress()
  const { onboardingId, path } = await plantInvitation({ locale, email })
  await query(
    `update "Onboarding" set "lastActivityAt" = now() - interval '4 days', "waitingOn" = 'customer' where id = $1`,
    [onboardingId],
  )
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    supervise: false,
    schedule: false,
    max: 1,
  })
  await boss.start()
  await boss.send('remindCustomers')
  await boss.stop({ graceful: false })
  return { email, path, mail: await receiveMail(email) }
}

/** Returns the last link in the text of a mail, which leads to the page about reminders. */
const pageIn = (text: string) => text.match(/http\S+/g)?.at(-1) ?? ''

const isOff = async (email: string) => {
  const [row] = await query('select "remindersOffAt" from "Participant" where email = $1', [email])
  if (!row) throw new Error(`Nobody has the address ${email}.`)
  return row.remindersOffAt !== null
}

async function turnOffAndOn(page: Page, locale: Locale) {
  const { say } = await wordsIn(locale)
  const { email, mail } = await remind(locale)
  await page.goto(pageIn(mail.text))
  await expect(page.getByText(companyName)).toBeVisible()
  expect(await isOff(email)).toBe(false)
  await page.getByRole('button', { name: say('reminders.off.button') }).click()
  await expect(page.getByRole('heading', { name: say('reminders.on.title') })).toBeVisible()
  expect(await isOff(email)).toBe(true)
  await page.getByRole('button', { name: say('reminders.on.button') }).click()
  await expect(page.getByRole('heading', { name: say('reminders.off.title') })).toBeVisible()
  expect(await isOff(email)).toBe(false)
}

test('A reminder has a link of its own that opens the onboarding', async ({ page }) => {
  const { say } = await wordsIn('fr')
  const { path, mail } = await remind('fr')
  expect(new URL(linkIn(mail)).pathname).not.toBe(path)
  await page.goto(linkIn(mail))
  await page.getByRole('button', { name: say('start.begin') }).click()
  await expect(page).toHaveURL(/\/fr\/setup\//)
})

test('A customer can turn reminders off on a page, and on again', async ({ page }) => {
  await turnOffAndOn(page, 'en')
  expect(await violations(page)).toEqual([])
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer can turn reminders off on a page, and on again', async ({ page }) => {
    await turnOffAndOn(page, 'no')
  })
})

test('A mail program turns reminders off with one request, and opening the address of the request only shows a page', async () => {
  const { email, mail } = await remind('en')
  const [, url = ''] = /^<(.+)>$/.exec(mail.headers['list-unsubscribe'] ?? '') ?? []
  expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const opened = await fetch(url, { redirect: 'manual' })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, pageIn(mail.text)])
  expect(await isOff(email)).toBe(false)
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await fetch(url, { method: 'POST', body })).status).toBe(204)
  expect(await isOff(email)).toBe(true)
  expect((await fetch(`${url}x`, { method: 'POST', body })).status).toBe(404)
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405)
})

test('Neither a form on another site nor an invented token turns reminders off', async ({ page }) => {
  const { email, mail } = await remind('en')
  const body = new URLSearchParams({ reminders: 'off' })
  const headers = { origin: 'https://elsewhere.example' }
  const response = await fetch(pageIn(mail.text), { method: 'POST', body, headers, redirect: 'manual' })
  expect(response.status).toBe(404)
  expect(await isOff(email)).toBe(false)
  const { say } = await wordsIn('en')
  await page.goto('/en/reminders/v1.k1.AAAA.AAAA')
  await expect(page.getByRole('heading', { name: say('reminders.unknown.title') })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
})
