import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Product, startProduct } from '@/scripts/test/product'
import { query } from './support/database'
import { type Account, type OpenProvider, openProvider, passProvider } from './support/provider'
import { signIn as signInByLink } from './support/staff'
import { Visitor } from './support/visitor'
import { wordsIn } from './support/words'

// A product of its own, whose staff have accounts at a provider.
const databaseUrl = process.env.DATABASE_URL ?? ''
let product: Product
let provider: OpenProvider

test.beforeAll(async () => {
  provider = await openProvider()
  product = await startProduct({ databaseUrl, port: provider.productPort, env: provider.settings })
})

test.afterAll(async () => {
  await product.stop()
  provider.close()
})

/** Somebody with an account at the provider; answers the name they sign in with there. */
function hire(account: Partial<Account> = {}): string {
  const login = `ines-${randomUUID().slice(0, 8)}`
  const email = `${login}@vendor.example`
  provider.accounts.set(login, {
    email,
    email_verified: true,
    name: 'Inès Moreau',
    groups: ['leads'],
    ...account,
  })
  return login
}

const inEnglish = () => wordsIn('en')

async function signIn(page: Page, login: string, path = '/en/sign-in'): Promise<void> {
  await page.goto(`${product.url}${path}`)
  await page.getByRole('main').getByRole('link').first().click()
  await passProvider(page, login)
}

/** As if the provider had last been asked a quarter of an hour ago. */
async function ageSessions(login: string): Promise<void> {
  await query(
    `update "StaffSession" s set "askedAt" = now() - interval '15 minutes', "checkedAt" = now() - interval '15 minutes'
     from "Staff" p where p.id = s."staffId" and p.subject = $1`,
    [login],
  )
}

test('Somebody signs in with their company account, and is back where they wanted to go', async ({
  page,
}) => {
  const login = hire()
  const wanted = '/no/dashboard?state=waiting'
  await page.goto(`${product.url}/no/sign-in?next=${encodeURIComponent(wanted)}`)
  const words = await wordsIn('no')
  await page.getByRole('link', { name: words.say('signIn.provider.continue') }).click()
  await passProvider(page, login)
  await expect(page).toHaveURL(product.url + wanted)
  await expect(page.getByRole('banner')).toContainText('Inès Moreau')
  const [staff] = await query('select issuer, role from "Staff" where subject = $1', [login])
  expect(staff).toEqual({ issuer: `${provider.url}/`, role: 'manager' })
})

for (const [told, javaScriptEnabled] of [
  ['With JavaScript', true],
  ['Without JavaScript', false],
] as const) {
  test(`${told} they sign in and out, here and at the provider`, async ({ browser }) => {
    const login = hire({ groups: ['staff'] })
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await signIn(page, login)
    await expect(page).toHaveURL(/\/en\/dashboard$/)
    const words = await inEnglish()
    await page.getByRole('banner').getByText('Inès Moreau').click()
    await page.getByRole('button', { name: words.say('dashboard.staff.signOut'), exact: true }).click()
    // The provider asks on a page of its own.
    await expect(page).toHaveURL(new RegExp(`^${provider.url}`))
    await page.getByRole('button', { name: /yes/i }).click()
    await expect(page).toHaveURL(`${product.url}/en/signed-out`)
    await expect(page.getByRole('heading', { name: words.say('signIn.signedOut.title') })).toBeVisible()
    await page.goto(`${product.url}/en/dashboard`)
    await expect(page).toHaveURL(/\/en\/sign-in/)
    // The provider has forgotten them too.
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.locator('input[name=login]')).toBeVisible()
    await context.close()
  })
}

for (const locale of ['en', 'fr', 'no']) {
  test(`Whoever has no group reads in ${locale} that they are not let in, as whom, and whom to ask`, async ({
    page,
  }) => {
    const login = hire({ groups: ['others'] })
    await signIn(page, login, `/${locale}/sign-in`)
    const words = await wordsIn(locale)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: words.say('signIn.refused.title') })).toBeVisible()
    await expect(main).toContainText(`${login}@vendor.example`)
    await expect(main.getByRole('link', { name: 'it@vendor.example' })).toBeVisible()
    expect(page.url()).not.toContain(login)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.goto(`${product.url}/${locale}/dashboard`)
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await query('select 1 from "Staff" where subject = $1', [login])).toEqual([])
  })
}

test('An account that is disabled later ends its session, and one that loses its group does too', async ({
  browser,
}) => {
  for (const leave of [
    (login: string) => provider.accounts.delete(login),
    (login: string) =>
      provider.accounts.set(login, { ...(provider.accounts.get(login) as Account), groups: [] }),
  ]) {
    const login = hire()
    const page = await (await browser.newContext()).newPage()
    await signIn(page, login)
    await expect(page).toHaveURL(/\/en\/dashboard$/)
    await ageSessions(login)
    await page.reload()
    await expect(page.getByRole('banner')).toContainText('Inès Moreau')
    leave(login)
    await ageSessions(login)
    await page.reload()
    await expect(page).toHaveURL(/\/en\/sign-in/)
    const left = 'select 1 from "StaffSession" s join "Staff" p on p.id = s."staffId" where p.subject = $1'
    expect(await query(left, [login])).toEqual([])
  }
})

test('A manager who becomes a viewer at the provider may look alone', async ({ page }) => {
  const login = hire()
  await signIn(page, login)
  const words = await inEnglish()
  const mayChange = page.getByText(words.say('dashboard.staff.role.manager'), { exact: true })
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(mayChange).toBeVisible()
  provider.accounts.set(login, { ...(provider.accounts.get(login) as Account), groups: ['staff'] })
  await ageSessions(login)
  await page.reload()
  await page.getByRole('banner').getByText('Inès Moreau').click()
  await expect(page.getByText(words.say('dashboard.staff.role.viewer'), { exact: true })).toBeVisible()
  await expect(mayChange).toHaveCount(0)
})

test('Another state, an answer that comes a second time, and one that another browser went for sign nobody in', async ({
  page,
}) => {
  const words = await inEnglish()
  const answers: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/auth/callback?')) answers.push(request.url())
  })
  await signIn(page, hire())
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  const answered = answers[0] ?? ''
  const other = new URL(answered)
  other.searchParams.set('state', 'another')
  await page.context().clearCookies()
  for (const address of [answered, other.href]) {
    await page.goto(`${product.url}/auth/sign-in?locale=en`)
    await page.goto(address)
    await expect(
      page.getByRole('heading', { name: words.say('signIn.fault.interrupted.title') }),
    ).toBeVisible()
    const names = (await page.context().cookies(product.url)).map(({ name }) => name)
    expect(names).not.toContain('staff')
  }
})

test('Whoever does not go through with it is told that nothing has changed', async ({ page }) => {
  await page.goto(`${product.url}/fr/sign-in`)
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('link', { name: /cancel/i }).click()
  const words = await wordsIn('fr')
  await expect(page.getByRole('heading', { name: words.say('signIn.fault.cancelled.title') })).toBeVisible()
  await expect(page.getByRole('link', { name: words.say('signIn.provider.continue') })).toBeVisible()
})

test('The way back leads to pages of ours alone', async () => {
  for (const next of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/auth/sign-out',
  ]) {
    const asked = new URLSearchParams({ locale: 'en', next })
    const page = await new Visitor(product.url).open(`/en/sign-in?next=${encodeURIComponent(next)}`)
    expect(page.html).not.toMatch(/href="[^"]*(elsewhere|sign-out)/)
    const led = await fetch(`${product.url}/auth/sign-in?${asked}`, { redirect: 'manual' })
    expect(new URL(led.headers.get('location') ?? '').origin).toBe(provider.url)
  }
  for (const path of [
    '/auth/signed-out?state=//elsewhere.example',
    '/auth/sign-out?locale=//elsewhere.example',
  ])
    expect((await fetch(`${product.url}${path}`)).url).toBe(`${product.url}/en/signed-out`)
})

test('What goes to and fro is kept nowhere, and no secret stands in a page, an address or the log', async ({
  page,
}) => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url()))
  const login = hire()
  await signIn(page, login)
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  const cookies = await page.context().cookies(product.url)
  expect(cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toEqual([
    ['staff', true, 'Lax'],
  ])
  const token = cookies[0]?.value ?? ''
  const told = [...seen, await page.content(), product.logs()].join('\n')
  for (const secret of [token, provider.settings.OIDC_CLIENT_SECRET ?? '']) expect(told).not.toContain(secret)
  for (const secret of ['eyJ', `${login}@`]) expect(product.logs()).not.toContain(secret)
  for (const path of [
    '/auth/sign-in',
    '/auth/callback',
    '/auth/sign-out',
    '/auth/signed-out',
    '/en/sign-in',
    '/en/signed-out',
  ]) {
    const { headers } = await fetch(`${product.url}${path}`, { redirect: 'manual' })
    expect(headers.get('cache-control'), path).toContain('no-store')
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
  }
})

test('While the provider does not answer, the sign-in page says so, a session goes on, and a printed link opens', async ({
  page,
}) => {
  const login = hire()
  await signIn(page, login)
  await expect(page).toHaveURL(/\/en\/dashboard$/)
  provider.close()
  await ageSessions(login)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('Inès Moreau')
  await query(
    `update "StaffSession" s set "askedAt" = now() - interval '2 hours', "checkedAt" = now() - interval '2 hours'
     from "Staff" p where p.id = s."staffId" and p.subject = $1`,
    [login],
  )
  await page.reload()
  await expect(page).toHaveURL(/\/en\/sign-in/)
  const words = await inEnglish()
  await page.getByRole('link', { name: words.say('signIn.provider.continue') }).click()
  await expect(page.getByRole('heading', { name: words.say('signIn.fault.unreachable.title') })).toBeVisible()
  await signInByLink(page, { env: { ...provider.settings, APP_URL: product.url } })
})
