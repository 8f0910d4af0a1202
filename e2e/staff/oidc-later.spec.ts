import { expect, test } from '@playwright/test'
import { type Company, openCompany } from '../support/company'
import { query } from '../support/database'
import type { Account } from '../support/provider'
import { signInByLink } from '../support/staff-link'
import { wordsIn } from '../support/words'

// In these tests an account changes at the provider, or the provider stops, after somebody has signed in. All of them share one
// product and one provider, so they run in order.
test.describe.configure({ mode: 'default' })

let company: Company

test.beforeAll(async () => {
  company = await openCompany()
})
test.afterAll(() => company.close())

const inEnglish = () => wordsIn('en')

test('A session ends when its account is disabled or loses its group at the provider', async ({
  browser,
}) => {
  for (const withdraw of [
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
    withdraw(login)
    await company.ageSessions(login)
    await page.reload()
    await expect(page).toHaveURL(/\/en\/sign-in/)
    const sessions =
      'select 1 from "StaffSession" s join "Staff" p on p.id = s."staffId" where p.subject = $1 and s."expiresAt" > now()'
    expect(await query(sessions, [login])).toEqual([])
  }
})

test('A manager who becomes a viewer at the provider is a viewer here too', async ({ page }) => {
  const login = company.hire()
  await company.signIn(page, login)
  const words = await inEnglish()
  const managerRole = page.getByText(words.say('dashboard.staff.role.manager'), { exact: true })
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(managerRole).toBeVisible()
  company.provider.accounts.set(login, {
    ...(company.provider.accounts.get(login) as Account),
    groups: ['staff'],
  })
  await company.ageSessions(login)
  await page.reload()
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(page.getByText(words.say('dashboard.staff.role.viewer'), { exact: true })).toBeVisible()
  await expect(managerRole).toHaveCount(0)
})

test('While the provider does not answer, a recent session goes on, the sign-in page says so, and a printed link signs in', async ({
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
