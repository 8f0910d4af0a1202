import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { someAddress } from '../support/colleague'
import { query } from '../support/database'
import { linkIn, listMails, receiveMail } from '../support/mailbox'
import { signedIn, signIn } from '../support/staff'
import { Visitor } from '../support/visitor'
import { type Words, wordsIn } from '../support/words'

const guideId = 'payhawk-sage-intacct'

async function openForm(page: Page, locale: Locale = 'en'): Promise<Words> {
  await signIn(page)
  await page.goto(`/${locale}/dashboard/invite`)
  return wordsIn(locale)
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

async function fill(page: Page, { say }: Words, { company, email }: { company: string; email: string }) {
  await page.getByLabel(say('invite.guide')).selectOption(guideId)
  await page.getByLabel(say('invite.company')).fill(company)
  await page.getByLabel(say('invite.email')).fill(email)
}

/** Returns a company name that no tenant has yet, because the form asks about a name that exists. */
const someCompany = () => `Fjordbyen ${randomUUID().slice(0, 8)}`

const countInvited = async (email: string) =>
  (await query(`select 1 from "Participant" where email = $1 and "staffId" is null`, [email])).length

test('A manager sees the mail in the customer’s language, invites, and gets the link of the mail to pass on', async ({
  page,
}) => {
  const words = await openForm(page)
  const [company, email] = [someCompany(), someAddress()]
  await fill(page, words, { company, email })
  await page.getByLabel(words.say('invite.locale'), { exact: true }).selectOption('no')
  const norwegian = await wordsIn('no')
  const values = { company, vendorFirst: words.guide.vendor.name }
  const mail = page.frameLocator('iframe')
  await expect(mail.getByText(norwegian.say('mail.invitation.text', values))).toBeVisible()
  await expect(page.getByText(norwegian.say('mail.invitation.subject', values))).toBeVisible()
  await press(page, words.say('invite.submit'))
  const link = page.getByRole('main').getByRole('code')
  await expect(link).toHaveText(/\/no\/start\/[\w-]{43}$/)
  const url = await link.innerText()
  expect(linkIn(await receiveMail(email))).toBe(url)
  expect((await new Visitor().open(new URL(url).pathname)).text).toContain(company)
})

test('An address with a name around it and a domain with letters like å is understood, and the mail arrives there', async ({
  page,
}) => {
  const words = await openForm(page)
  const name = randomUUID()
  await fill(page, words, { company: someCompany(), email: `Kari <${name}@blåbær.example>` })
  await press(page, words.say('invite.submit'))
  await expect(page.getByRole('main').getByRole('code')).toHaveText(/\/start\//)
  // The mailbox writes the letters of a domain that arrived as xn--blbr-roah.example.
  await receiveMail(`${name}@blåbær.example`)
})

test('A tenant that may exist already is shown before a second one is invited', async ({ page }) => {
  const words = await openForm(page, 'fr')
  const email = someAddress()
  const company = `Moulins ${email}`
  const invite = async () => {
    await page.goto('/fr/dashboard/invite')
    await fill(page, words, { company, email: email.toUpperCase() })
    await press(page, words.say('invite.submit'))
  }
  await fill(page, words, { company, email })
  await press(page, words.say('invite.submit'))
  await expect(page.getByRole('main').getByRole('code')).toBeVisible()
  await invite()
  const hint = page.getByRole('alert').filter({ hasText: words.say('invite.existing.title') })
  await expect(hint.getByRole('link', { name: company })).toBeVisible()
  expect(await countInvited(email.toUpperCase())).toBe(0)
  await press(page, words.say('invite.existing.despite'))
  await expect(page.getByRole('main').getByRole('code')).toBeVisible()
  expect(await countInvited(email.toUpperCase())).toBe(1)
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of ['en', 'no'] as const)
    test(`a wrong address gets an error in ${locale}, and nothing typed is lost`, async ({ page }) => {
      const words = await openForm(page, locale)
      const company = someCompany()
      await fill(page, words, { company, email: 'no-address' })
      await press(page, words.say('invite.preview.show'))
      await expect(
        page.getByText(
          words.say('mail.invitation.subject', {
            company,
            vendorFirst: words.guide.vendor.name,
          }),
        ),
      ).toBeVisible()
      await press(page, words.say('invite.submit'))
      await expect(page.getByText(words.say('invite.errors.notAnAddress'))).toBeVisible()
      await expect(page.getByLabel(words.say('invite.company'))).toHaveValue(company)
      const email = someAddress()
      await page.getByLabel(words.say('invite.email')).fill(email)
      await page.getByLabel(words.say('invite.mail.label')).uncheck()
      await press(page, words.say('invite.submit'))
      await expect(page.getByRole('main').getByRole('code')).toHaveText(/\/start\//)
      // The reload must not invite again.
      await page.reload()
      await expect(page.getByRole('main').getByRole('code')).toHaveText(/\/start\//)
      expect(await countInvited(email)).toBe(1)
      expect(await listMails(email)).toEqual([])
    })
})

test('A viewer gets no form to invite, and cannot post a manager’s form', async () => {
  const words = await wordsIn('en')
  const [{ visitor: manager }, { visitor: viewer }] = [await signedIn(), await signedIn({ role: 'viewer' })]
  expect((await viewer.open('/en/dashboard/invite')).text).toContain(words.say('invite.viewer'))
  const page = await manager.open('/en/dashboard/invite')
  const email = someAddress()
  const typed = { guideId, company: 'Stolen form', email, locale: 'en' }
  const refused = await viewer.press(page, words.say('invite.submit'), typed)
  expect(refused.status).toBe(404)
  expect(await countInvited(email)).toBe(0)
  await manager.press(page, words.say('invite.submit'), typed)
  expect(await countInvited(email)).toBe(1)
})
