import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { timeZoneCookie } from '@/i18n/time-zone'
import { violations } from '../support/axe'
import { type Company, openCompany } from '../support/company'
import { query } from '../support/database'
import { passProvider } from '../support/provider'
import { Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

// All tests share one product and one provider, so they run in order.
test.describe.configure({ mode: 'default' })

let company: Company

test.beforeAll(async () => {
  company = await openCompany()
})
test.afterAll(() => company.close())

const inEnglish = () => wordsIn('en')

test('A person signs in with their company account and gets to the page that they asked for', async ({
  page,
}) => {
  const login = company.hire()
  const wanted = '/no/dashboard?state=waiting'
  await page.goto(`${company.product.url}/no/sign-in?next=${encodeURIComponent(wanted)}`)
  const words = await wordsIn('no')
  await page.getByRole('link', { name: words.say('signIn.provider.continue') }).click()
  await passProvider(page, login)
  await expect(page).toHaveURL(company.product.url + wanted)
  await expect(page.getByRole('banner')).toContainText('Inès Moreau')
  const [staff] = await query('select issuer, role from "Staff" where subject = $1', [login])
  expect(staff).toEqual({ issuer: `${company.provider.url}/`, role: 'manager' })
})

for (const [setting, javaScriptEnabled] of [
  ['With JavaScript', true],
  ['Without JavaScript', false],
] as const) {
  test(`${setting} a person signs in and out, here and at the provider`, async ({ browser }) => {
    const login = company.hire({ groups: ['staff'] })
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await company.signIn(page, login)
    await expect(page).toHaveURL(/\/en\/dashboard$/)
    const words = await inEnglish()
    await page.getByRole('banner').getByText('Inès Moreau').click()
    await page.getByRole('button', { name: words.say('dashboard.staff.signOut'), exact: true }).click()
    // The provider asks for confirmation on a page of its own.
    await expect(page).toHaveURL(new RegExp(`^${company.provider.url}`))
    await page.getByRole('button', { name: /yes/i }).click()
    await expect(page).toHaveURL(`${company.product.url}/en/signed-out`)
    await expect(page.getByRole('heading', { name: words.say('signIn.signedOut.title') })).toBeVisible()
    await page.goto(`${company.product.url}/en/dashboard`)
    await expect(page).toHaveURL(/\/en\/sign-in/)
    // The session at the provider has ended too.
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.locator('input[name=login]')).toBeVisible()
    await context.close()
  })
}

for (const locale of routing.locales) {
  test(`A person without a group reads in ${locale} that they have no access, with which account, and whom to ask`, async ({
    page,
  }) => {
    const login = company.hire({ groups: ['others'] })
    await company.signIn(page, login, `/${locale}/sign-in`)
    const words = await wordsIn(locale)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: words.say('signIn.refused.title') })).toBeVisible()
    await expect(main).toContainText(`${login}@vendor.example`)
    await expect(main.getByRole('link', { name: 'it@vendor.example' })).toBeVisible()
    expect(page.url()).not.toContain(login)
    expect(await violations(page)).toEqual([])
    await page.goto(`${company.product.url}/${locale}/dashboard`)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await query('select 1 from "Staff" where subject = $1', [login])).toEqual([])
  })
}

test('An answer of the provider that comes a second time, or that has another state, signs nobody in', async ({
  page,
}) => {
  const words = await inEnglish()
  const callbacks: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/auth/callback?')) callbacks.push(request.url())
  })
  await company.signIn(page, company.hire())
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  const callback = callbacks[0] ?? ''
  const other = new URL(callback)
  other.searchParams.set('state', 'another')
  await page.context().clearCookies()
  for (const address of [callback, other.href]) {
    await page.goto(`${company.product.url}/auth/sign-in?locale=en`)
    await page.goto(address)
    await expect(
      page.getByRole('heading', { name: words.say('signIn.errors.interrupted.title') }),
    ).toBeVisible()
    const names = (await page.context().cookies(company.product.url)).map(({ name }) => name)
    expect(names).not.toContain('staff')
  }
})

test('A person who cancels at the provider reads that they have cancelled, and can try again', async ({
  page,
}) => {
  await page.goto(`${company.product.url}/fr/sign-in`)
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('link', { name: /cancel/i }).click()
  const words = await wordsIn('fr')
  await expect(page.getByRole('heading', { name: words.say('signIn.errors.cancelled.title') })).toBeVisible()
  await expect(page.getByRole('link', { name: words.say('signIn.provider.continue') })).toBeVisible()
})

test('After signing in or out, a person is led only to pages of the product', async () => {
  for (const next of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/auth/sign-out',
  ]) {
    const parameters = new URLSearchParams({ locale: 'en', next })
    const page = await new Visitor(company.product.url).open(`/en/sign-in?next=${encodeURIComponent(next)}`)
    expect(page.html).not.toMatch(/href="[^"]*(elsewhere|sign-out)/)
    const response = await fetch(`${company.product.url}/auth/sign-in?${parameters}`, { redirect: 'manual' })
    expect(new URL(response.headers.get('location') ?? '').origin).toBe(company.provider.url)
  }
  for (const path of [
    '/auth/signed-out?state=//elsewhere.example',
    '/auth/sign-out?locale=//elsewhere.example',
  ])
    expect((await fetch(`${company.product.url}${path}`)).url).toBe(`${company.product.url}/en/signed-out`)
})

test('A sign-in leaves only the session’s cookie, and no secret is in a page, an address or the log', async ({
  page,
}) => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  const login = company.hire()
  await company.signIn(page, login)
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  const all = await page.context().cookies(company.product.url)
  const cookies = all.filter(({ name }) => name !== timeZoneCookie)
  expect(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toEqual([
    ['staff', true, 'Lax'],
  ])
  const token = cookies[0]?.value ?? ''
  const readable = [...seen, await page.content(), company.product.logs()].join('\n')
  for (const secret of [token, company.provider.settings.OIDC_CLIENT_SECRET ?? ''])
    expect(readable).not.toContain(secret)
  for (const secret of ['eyJ', `${login}@`]) expect(company.product.logs()).not.toContain(secret)
  for (const path of [
    '/auth/sign-in',
    '/auth/callback',
    '/auth/sign-out',
    '/auth/signed-out',
    '/en/sign-in',
    '/en/signed-out',
  ]) {
    const { headers } = await fetch(`${company.product.url}${path}`, { redirect: 'manual' })
    expect(headers.get('cache-control'), path).toContain('no-store')
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
  }
})
