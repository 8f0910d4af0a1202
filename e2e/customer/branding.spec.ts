import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { loadCatalog } from '@/lib/guide/catalog'
import { sandboxSettings } from '@/sandbox/settings'
import { startSandbox } from '@/sandbox/start-sandbox'
import { type Product, startProduct } from '@/tools/test/product'
import { Customer } from '../support/customer'
import { sandboxPassword } from '../support/invitation'
import { type Planted, plantInvitation } from '../support/plant'
import { wordsIn } from '../support/words'

test.describe.configure({ mode: 'default' })

const content = join(import.meta.dirname, '../content')
const senderId = 'acmeMPP'
const guide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === 'acme-sage-intacct')
const support = guide?.vendor.support
let product: Product
let sandbox: Awaited<ReturnType<typeof startSandbox>>

test.beforeAll(async () => {
  sandbox = await startSandbox({ senderIds: [senderId] })
  const env = { ...sandboxSettings(sandbox.url, [senderId]), CONTENT_DIR: content }
  product = await startProduct({ databaseUrl: process.env.DATABASE_URL ?? '', env })
})

test.afterAll(async () => {
  await product.stop()
  await sandbox.close()
})

/** Plants a customer of the guide that shows all of a brand, who has answered its questions. */
function plantAcme(expiresInDays = 60): Promise<Planted> {
  const answers = { permissionType: 'role', ipFilter: 'no', entities: 'one' }
  return plantInvitation({ guideId: guide?.id ?? '', answers, done: ['answer-questions'], expiresInDays })
}

const acmeWords = () => wordsIn('en', 'en', guide)

/** Returns the address of the picture that the browser shows as the vendor's logo, or undefined while it loads. */
function shownLogo(page: Page): Promise<string | undefined> {
  const logo = page.getByRole('banner').getByRole('img', { name: guide?.vendor.name ?? '', exact: true })
  return logo.evaluate(({ currentSrc, naturalWidth }: HTMLImageElement) =>
    currentSrc && naturalWidth > 0 ? new URL(currentSrc).pathname : undefined,
  )
}

test('A guide’s logo stands on the customer’s pages in either theme, and its favicon in the browser’s tab', async ({
  page,
}) => {
  const { path } = await plantAcme()
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${product.url}${path}`)
  await expect.poll(() => shownLogo(page)).toBe(guide?.vendor.logo?.light.url)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => shownLogo(page)).toBe(guide?.vendor.logo?.dark?.url)
  await new Customer(page, await acmeWords()).begin(`${product.url}${path}`)
  await expect.poll(() => shownLogo(page)).toBe(guide?.vendor.logo?.dark?.url)
  const icons = page.locator('link[rel="icon"]')
  await expect(icons).toHaveCount(1)
  await expect(icons).toHaveAttribute('href', guide?.vendor.favicon?.url ?? '')
})

test('A picture that is opened by its address can run nothing, and an unknown one is not found', async () => {
  const { headers } = await fetch(`${product.url}${guide?.vendor.logo?.light.url}`)
  expect(headers.get('content-type')).toBe('image/svg+xml')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toContain('immutable')
  for (const name of ['..%2Fplaybook.yaml', 'acme.svg', `${'0'.repeat(32)}.svg`])
    expect((await fetch(`${product.url}/brands/${name}`)).status, name).toBe(404)
})

test('A customer learns whom to ask after the second failure, and not after the first', async ({ page }) => {
  const { path } = await plantAcme()
  const customer = new Customer(page, await acmeWords())
  const contact = page.getByRole('link', { name: support?.email })
  await customer.begin(`${product.url}${path}`)
  await customer.link('taskList.testEarly').click()
  await customer.test({ companyId: 'SENDER-UNAUTHORIZED', userId: 'Acme', password: sandboxPassword })
  await customer.seesVerdict('problem', { count: 1 })
  await expect(contact).toHaveCount(0)
  await customer.link('connectionTest.credentials').click()
  await customer.test({ companyId: 'SENDER-UNAUTHORIZED', userId: 'Acme', password: sandboxPassword })
  await customer.seesVerdict('problem', { count: 1 })
  await expect(contact).toHaveAttribute('href', `mailto:${support?.email}`)
  await expect(page.getByRole('link', { name: support?.phone })).toHaveAttribute('href', 'tel:+4722000000')
  const open = { task: customer.title('authorize-sender') }
  await customer.link('connectionTest.problem.open', open).click()
  await expect(contact).toBeVisible()
})

test('The page of a link that has expired says whom to ask, and a page of nobody’s guide does not', async ({
  page,
}) => {
  const words = await acmeWords()
  await page.goto(`${product.url}${(await plantAcme(-1)).path}`)
  await expect(page.getByRole('heading', { name: words.say('start.expired.title') })).toBeVisible()
  await expect(page.getByRole('link', { name: words.say('common.support.page') })).toHaveAttribute(
    'href',
    support?.url ?? '',
  )
  await page.goto(`${product.url}/en/setup/00000000-0000-4000-8000-000000000000`)
  await expect(page.getByRole('heading', { name: words.say('errors.notFound.title') })).toBeVisible()
  await expect(page.getByRole('link', { name: support?.email })).toHaveCount(0)
})
