import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import getPort from 'get-port'
import {
  type ErpWithConsent,
  startErpWithConsent,
} from '@/connectors/language/consent/erp-with-consent.fixture'
import { routing } from '@/i18n/routing'
import { loadCatalog } from '@/lib/guide/catalog'
import { type Product, startProduct } from '@/tools/test/product'
import { violations } from '../support/axe'
import { Customer } from '../support/customer'
import { invite } from '../support/invitation'
import { passProvider } from '../support/provider'
import { asPage, type Holder, startHolder } from '../support/server/holder'
import { type Words, wordsIn } from '../support/words'

const content = join(import.meta.dirname, '../content-with-consent')
const guide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === 'acme-cloud-books')

let erp: ErpWithConsent
let holder: Holder
let product: Product

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  const port = await getPort()
  holder = await startHolder()
  erp = await startErpWithConsent(`http://localhost:${port}/consent/callback`)
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    port,
    env: { ...erp.settings, CONTENT_DIR: content, EMBED_ORIGINS: holder.origin },
  })
})
test.afterAll(async () => {
  await product.stop()
  await holder.close()
  erp.close()
})

const wordsOf = (locale: (typeof routing.locales)[number]) => wordsIn(locale, 'en', guide, content)
const linkTo = (locale: string) =>
  invite({
    locale,
    guide: 'acme-cloud-books',
    env: { ...erp.settings, CONTENT_DIR: content, APP_URL: product.url },
  })

/** Begins an onboarding and opens its first task, the consent. */
async function openConsent(page: Page, words: Words): Promise<Customer> {
  const customer = new Customer(page, words)
  await customer.begin(await linkTo(words.locale))
  await customer.goOn()
  await customer.seesTask('consent')
  return customer
}

/** Signs in at the ERP, and refuses what it asks. */
async function refuseAtErp(page: Page): Promise<void> {
  await page.locator('input[name=login]').fill('kari')
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('link', { name: 'Cancel' }).click()
}

const agreeAtErp = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

for (const locale of routing.locales) {
  test(`A customer refuses the consent at the ERP, gives it, and connects, in ${locale}`, async ({
    page,
  }) => {
    test.setTimeout(90_000)
    const words = await wordsOf(locale)
    const customer = await openConsent(page, words)
    expect(await violations(page)).toEqual([])
    await customer.link('consent.submit').click()
    await refuseAtErp(page)

    const denied = customer.heading(words.erp('causes.consentDenied.title'))
    await expect(denied).toBeVisible()
    await page.reload()
    await expect(denied).toBeVisible()

    await customer.link('consent.submit').click()
    await agreeAtErp(page)
    await expect(customer.heading(words.say('consent.given.title'))).toBeVisible()
    await expect(denied).toBeHidden()

    await customer.main.getByRole('link', { name: words.erp('tasks.connect.title') }).click()
    await customer.button('connect.submit').click()
    await customer.seesVerdict('connected')
  })
}

test('A consent that the ERP has ended opens its task again, and a new one connects', async ({ page }) => {
  test.setTimeout(90_000)
  const words = await wordsOf('en')
  const customer = await openConsent(page, words)
  await customer.link('consent.submit').click()
  await passProvider(page, 'kari')
  await expect(customer.heading(words.say('consent.given.title'))).toBeVisible()
  const task = page.url()

  await erp.revokeAll()
  await customer.main.getByRole('link', { name: words.erp('tasks.connect.title') }).click()
  await customer.button('connect.submit').click()
  await expect(customer.heading(words.erp('causes.consentEnded.title'))).toBeVisible()

  await page.goto(task)
  await expect(customer.heading(words.erp('causes.consentEnded.title'))).toBeVisible()
  // Two tabs may be on the way at once: each has a way back of its own.
  const other = await page.context().newPage()
  await other.goto(task)
  await new Customer(other, words).link('consent.submit').click()
  await customer.link('consent.submit').click()
  await agreeAtErp(page)
  await expect(customer.heading(words.say('consent.given.title'))).toBeVisible()
  await agreeAtErp(other)
  await expect(new Customer(other, words).heading(words.say('consent.given.title'))).toBeVisible()
})

test('An answer that comes without its request, or with another state, gives nothing and says what to do', async ({
  page,
  context,
}) => {
  const words = await wordsOf('en')
  const customer = await openConsent(page, words)
  const task = page.url()
  const asked = page.waitForRequest((request) => request.url().startsWith(`${erp.url}/auth?`))
  await customer.link('consent.submit').click()
  const state = new URL((await asked).url()).searchParams.get('state') ?? ''
  await expect(page).toHaveURL(/\/interaction\//)
  await page.goto(`${product.url}/consent/callback?code=stolen&state=of-nobody`)
  await expect(customer.heading(words.say('consent.tabPage.lost.title'))).toBeVisible()

  const [, onboardingId, locale, taskId] = state.split('.')
  const foreign = ['A'.repeat(43), onboardingId, locale, taskId].join('.')
  await page.goto(`${product.url}/consent/callback?code=stolen&state=${foreign}`)
  await expect(customer.heading(words.erp('causes.consentExpired.title'))).toBeVisible()
  expect(page.url()).toBe(task)

  await context.clearCookies()
  await page.goto(`${product.url}/consent/callback?code=stolen&state=${foreign}`)
  await expect(customer.heading(words.say('consent.tabPage.lost.title'))).toBeVisible()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a customer gives the consent and connects', async ({ page }) => {
    test.setTimeout(90_000)
    const words = await wordsOf('no')
    const customer = await openConsent(page, words)
    await customer.link('consent.submit').click()
    await passProvider(page, 'kari')
    await expect(customer.heading(words.say('consent.given.title'))).toBeVisible()
    await customer.main.getByRole('link', { name: words.erp('tasks.connect.title') }).click()
    await customer.button('connect.submit').click()
    await expect(page).toHaveURL(/\/tests\//)
  })
})

test('In a frame on the vendor’s page the consent opens in a tab, and the frame goes on', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const words = await wordsOf('en')
  await page.goto(holder.pageWith(await linkTo('en'), 'frame'))
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('There is no frame.')
  const customer = new Customer(asPage(frame), words)
  await customer.button('start.begin').click()
  await customer.goOn()
  await customer.seesTask('consent')
  const opened = page.context().waitForEvent('page')
  await customer.link('consent.submit').click()
  const tab = await opened
  const inTab = new Customer(tab, words)
  await expect(inTab.heading(words.say('consent.tabPage.title'))).toBeVisible()
  await inTab.link('consent.submit').click()
  await passProvider(tab, 'kari')
  await expect(inTab.heading(words.say('consent.tabPage.given.title'))).toBeVisible()
  await tab.close()
  await customer.link('consent.look').click()
  await expect(customer.heading(words.say('consent.given.title'))).toBeVisible()
})
