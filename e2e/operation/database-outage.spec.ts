import { expect, test } from '@playwright/test'
import { languageTag, routing } from '@/i18n/routing'
import { type DatabaseProxy, openDatabaseProxy } from '@/tools/test/database-proxy'
import { type Product, startProduct } from '@/tools/test/product'
import { formsOf } from '../support/html'
import { type Planted, plantInvitation } from '../support/plant'
import { enter, type PageResponse, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const answers = { permissionType: 'role', ipFilter: 'yes' }
const done = ['check-rights', 'answer-questions']
const asPerson = { accept: 'text/html' }

let proxy: DatabaseProxy
let product: Product

test.beforeAll(async () => {
  proxy = await openDatabaseProxy(databaseUrl)
  product = await startProduct({ databaseUrl: proxy.url })
})

test.afterEach(() => proxy.restore())

test.afterAll(async () => {
  await product.stop()
  await proxy.cut()
})

/** Returns the first form of a task that ticks a step. */
async function openTick(visitor: Visitor, { onboardingId }: Planted) {
  const page = await visitor.open(`/en/setup/${onboardingId}/create-role`)
  expect(page.status, page.text).toBe(200)
  const form = formsOf(page.html).find(({ fields }) =>
    fields.some(([name, value]) => name === 'done' && value === 'true'),
  )
  return { path: page.path, fields: form?.fields ?? [] }
}

function expectOutagePage({ status, headers, html }: PageResponse): void {
  expect(status).toBe(503)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(html).not.toContain('<script')
}

for (const [state, fail] of [
  ['away', () => proxy.cut()],
  ['silent', async () => proxy.silence()],
] as const)
  test(`While the database is ${state}, people see a plain page in their language, and all goes on when it is back`, async () => {
    test.setTimeout(180_000)
    const planted = await plantInvitation({ answers, done })
    const visitor = await enter(planted, product.url)
    const tick = await openTick(visitor, planted)
    await fail()
    for (const locale of routing.locales) {
      const words = await wordsIn(locale)
      const shown = await visitor.open(`/${locale}/setup/${planted.onboardingId}`, asPerson)
      expectOutagePage(shown)
      expect(shown.html).toContain(`lang="${languageTag(locale)}"`)
      expect(shown.text).toContain(words.say('errors.outage.title'))
      expect(shown.text).toContain(words.say('errors.outage.again'))
    }
    const words = await wordsIn('en')
    const refused = await visitor.post(tick.path, tick.fields, asPerson)
    expectOutagePage(refused)
    expect(refused.text).toContain(words.say('errors.outage.sent'))

    await proxy.restore()
    // To reload the page is to send the form again.
    await expect.poll(async () => (await visitor.post(tick.path, tick.fields, asPerson)).status).toBe(200)
    expect((await openTick(visitor, planted)).fields).not.toEqual(tick.fields)
    expect(product.logs()).toContain('the database does its work again')
  })

test('While the database takes no writes, pages can be read, and a form says that it is not saved', async () => {
  const readOnlyUrl = `${databaseUrl}?options=-c%20default_transaction_read_only=on`
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted, product.url)
  const readOnly = await startProduct({ databaseUrl: readOnlyUrl, env: { JOBS: 'worker' } })
  const reader = Object.assign(new Visitor(readOnly.url), { cookies: visitor.cookies })
  const tick = await openTick(reader, planted)
  expectOutagePage(await reader.post(tick.path, tick.fields, asPerson))
  expect((await reader.open('/readyz')).status).toBe(503)
  expect(readOnly.logs()).toContain('the database takes no writes')
  await readOnly.stop()
})

test('What somebody has typed stays in the form while the database is away, and is saved when it is back', async ({
  page,
  context,
}) => {
  const planted = await plantInvitation({ answers })
  const visitor = await enter(planted, product.url)
  await context.addCookies(visitor.browserCookies())
  const words = await wordsIn('en')
  await page.goto(`${product.url}/en/setup/${planted.onboardingId}/connect`)
  const typed = page.getByRole('main').getByRole('textbox').first()
  await typed.fill('NORDLYS')
  await page.getByRole('main').locator('input[type="text"]').last().fill('Payhawk')
  await page.locator('input[type="password"]').fill('sandbox-password')
  await proxy.cut()
  const submit = page.getByRole('button', { name: words.say('connect.submit'), exact: true })
  await submit.click()
  await expect(page.getByText(words.say('common.loss.waiting'))).toBeVisible()
  await expect(typed).toHaveValue('NORDLYS')
  await proxy.restore()
  await expect(page).toHaveURL(/\/tests\//, { timeout: 30_000 })
})
