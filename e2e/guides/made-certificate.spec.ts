import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  type ErpWithCertificate,
  startErpWithCertificate,
} from '@/connectors/made/erp-with-certificate.fixture'
import { routing } from '@/i18n/routing'
import { loadCatalog } from '@/lib/guide/catalog'
import { type Product, startProduct } from '@/tools/test/product'
import { violations } from '../support/axe'
import { Customer } from '../support/customer'
import { invite } from '../support/invitation'
import { wordsIn } from '../support/words'

const content = join(import.meta.dirname, '../content-with-certificate')
const guide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === 'acme-signet-books')

let erp: ErpWithCertificate
let product: Product

test.describe.configure({ mode: 'default', timeout: 90_000 })
test.beforeAll(async () => {
  erp = await startErpWithCertificate()
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { ...erp.settings, CONTENT_DIR: content },
  })
})
test.afterAll(async () => {
  await product.stop()
  erp.close()
})

/** Begins an onboarding and opens the task of the certificate. */
async function openUpload(page: Page, locale: (typeof routing.locales)[number]): Promise<Customer> {
  const customer = new Customer(page, await wordsIn(locale, 'en', guide, content))
  const env = { ...erp.settings, CONTENT_DIR: content, APP_URL: product.url }
  await customer.begin(await invite({ locale, guide: 'acme-signet-books', env }))
  await customer.goOn()
  await customer.tickAll()
  await customer.complete()
  await customer.seesTask('upload-certificate')
  return customer
}

const fileLink = ({ main }: Customer) => main.getByRole('link', { name: 'acme-certificate.pem' })

/** Saves the file that the page offers, as a person does. Returns its text. */
async function save(customer: Customer): Promise<string> {
  const download = customer.page.waitForEvent('download')
  await customer.hands.press(fileLink(customer))
  const saved = await download
  expect(saved.suggestedFilename()).toBe('acme-certificate.pem')
  return readFile(await saved.path(), 'utf8')
}

/** Types the id that the ERP shows for the uploaded certificate, in the step that asks for it. */
async function enterId(customer: Customer, id: string): Promise<void> {
  const { main, words } = customer
  const field = main.page().locator('[name="credentials.certificateId"]')
  await customer.hands.type(field, id)
  const form = main.locator('form').filter({ has: field })
  await form.getByRole('button', { name: words.say('task.collect.submit'), exact: true }).click()
  await expect(main.getByText(id, { exact: true })).toBeVisible()
}

for (const locale of routing.locales)
  test(`A customer uploads a certificate made for them and connects, in ${locale}`, async ({ page }) => {
    const customer = await openUpload(page, locale)
    await expect(customer.button('common.continue')).toBeHidden()
    await customer.button('task.made.submit').click()
    await expect(fileLink(customer)).toBeVisible()
    expect(await violations(page)).toEqual([])
    const pem = await save(customer)
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n/)
    expect(await page.content()).not.toContain('PRIVATE KEY')
    await enterId(customer, erp.upload(pem))
    await customer.complete()
    await customer.seesTask('connect')
    await customer.button('connect.submit').click()
    await customer.seesVerdict('connected')
  })

test('A certificate made anew is no longer the one that was uploaded, and its task says so after a test', async ({
  page,
}) => {
  const customer = await openUpload(page, 'en')
  await customer.button('task.made.submit').click()
  const first = await save(customer)
  await customer.main.getByText(customer.words.say('task.made.again')).first().click()
  await customer.button('task.made.again').click()
  await expect(fileLink(customer)).toBeVisible()
  await expect.poll(() => save(customer)).not.toBe(first)
  await enterId(customer, erp.upload(first))
  await customer.complete()
  await customer.button('connect.submit').click()
  await customer.seesVerdict('problem', { count: 1 })
  await expect(customer.heading(customer.words.erp('causes.certificateUnknown.title'))).toBeVisible()
  await customer.openList()
  await customer.goOn()
  await customer.seesTask('upload-certificate')
  await expect(fileLink(customer)).toBeVisible()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a customer gets a certificate made for them', async ({ page }) => {
    const customer = await openUpload(page, 'no')
    await customer.button('task.made.submit').click()
    expect(await save(customer)).toMatch(/^-----BEGIN CERTIFICATE-----\n/)
  })
})
