import { expect, test } from '@playwright/test'
import { type Company, openCompany } from '../support/company'
import { query } from '../support/database'
import type { Account } from '../support/provider'
import { signInByLink } from '../support/staff-link'
import { wordsIn } from '../support/words'

// What becomes of a sign-in when its account changes at the provider, or the provider is away.
// One product and one provider for all of them.
test.describe.configure({ mode: 'default' })

let company: Company

test.beforeAll(async () => {
  company = await openCompany()
})
test.afterAll(() => company.close())

const inEnglish = () => wordsIn('en')

test('An account that is disabled later ends its session, and one that loses its group does too', async ({
  browser,
}) => {
  for (const leave of [
    (login: string) => company.provider.accounts.delete(login),
    (login: string) =>
      company.provider.accounts.set(login, {
        ...(company.provider.accounts.get(login) as Account),
        groups: [],
      }),
  ]) {
    const login = company.hire()
    const page = await (await browser.newContext()).newPage()
    await company.signIn(page, login)
    await expect(page).toHaveURL(/\/en\/dashboard$/)
    await company.ageSessions(login)
    await page.reload()
    await expect(page.getByRole('banner')).toContainText('Inès Moreau')
    leave(login)
    await company.ageSessions(login)
    await page.reload()
    await expect(page).toHaveURL(/\/en\/sign-in/)
    const left = 'select 1 from "StaffSession" s join "Staff" p on p.id = s."staffId" where p.subject = $1'
    expect(await query(left, [login])).toEqual([])
  }
})

test('A manager who becomes a viewer at the provider may look alone', async ({ page }) => {
  const login = company.hire()
  await company.signIn(page, login)
  const words = await inEnglish()
  const mayChange = page.getByText(words.say('dashboard.staff.role.manager'), { exact: true })
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(mayChange).toBeVisible()
  company.provider.accounts.set(login, {
    ...(company.provider.accounts.get(login) as Account),
    groups: ['staff'],
  })
  await company.ageSessions(login)
  await page.reload()
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(page.getByText(words.say('dashboard.staff.role.viewer'), { exact: true })).toBeVisible()
  await expect(mayChange).toHaveCount(0)
})

test('While the provider does not answer, the sign-in page says so, a session goes on, and a printed link opens', async ({
  page,
}) => {
  const login = company.hire()
  await company.signIn(page, login)
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  company.provider.close()
  await company.ageSessions(login)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('Inès Moreau')
  await company.ageSessions(login, '2 hours')
  await page.reload()
  await expect(page).toHaveURL(/\/en\/sign-in/)
  const words = await inEnglish()
  await page.getByRole('link', { name: words.say('signIn.provider.continue') }).click()
  await expect(
    page.getByRole('heading', { name: words.say('signIn.errors.unreachable.title') }),
  ).toBeVisible()
  await signInByLink(page, { env: { ...company.provider.settings, APP_URL: company.product.url } })
})
