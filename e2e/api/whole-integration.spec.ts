import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose'
import { changeDatabase, withPool } from '@/bin/migrations/connection'
import { migrate } from '@/bin/migrations/migrate'
import { Receiver, verify } from '@/lib/webhooks/receiver.fixture'
import { type Product, startProduct } from '@/tools/test/product'
import { usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { keyboardOf } from '../support/hands'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { asPage, type Holder, messagesOf, startHolder } from '../support/server/holder'
import { signInByLink } from '../support/staff-link'
import { workUpTo } from '../support/walk'
import { type Words, wordsIn } from '../support/words'

// The vendor's software, which knows of the product only its address, a key, a signing secret and a private key of its own.

const shared = process.env.DATABASE_URL ?? ''
const name = `handrail_vendor_${randomUUID().replaceAll('-', '')}`
const databaseUrl = changeDatabase(shared, name)

let [receiver, holder, product] = [] as unknown as [Receiver, Holder, Product]

test.beforeAll(async () => {
  test.setTimeout(120_000)
  await withPool(shared, (pool) => pool.query(`create database ${name}`))
  await migrate(databaseUrl)
  ;[receiver, holder] = await Promise.all([Receiver.open(), startHolder()])
  const origins = { EMBED_ORIGINS: holder.origin, RETURN_ORIGINS: holder.origin }
  const env = { ...origins, WEBHOOK_RECEIVERS: 'any', JOBS: 'here' }
  product = await startProduct({ databaseUrl, env })
})

test.afterAll(async () => {
  await Promise.all([product?.stop(), receiver?.close(), holder?.close()])
  await withPool(shared, (pool) => pool.query(`drop database ${name} with (force)`))
})

/** What a manager gives the vendor's developers. */
type Access = { apiKey: string; secret: string }

/** A manager makes an API key, a webhook endpoint and adds the vendor's public key, on the page Developers. */
async function setUpAccess(page: Page, { say }: Words, publicKey: object): Promise<Access> {
  const shown = async (pattern: RegExp) =>
    (await page.getByRole('alert').getByText(pattern).first().textContent()) ?? ''
  await page.goto(`${product.url}/en/dashboard/developers`)
  await page.getByLabel(say('developers.newKey.name')).fill('Backend')
  await page.getByRole('checkbox', { name: say('developers.keys.scope.credentials') }).check()
  await page.getByRole('button', { name: say('developers.newKey.submit') }).click()
  const apiKey = await shown(/^hrk_/)
  await page.goto(`${product.url}/en/dashboard/developers/webhooks`)
  await page.getByRole('link', { name: say('webhooks.add') }).click()
  await page.getByLabel(say('webhooks.form.url')).fill(receiver.url)
  await page.getByRole('button', { name: say('webhooks.form.add') }).click()
  const secret = await shown(/^whsec_/)
  await page.goto(`${product.url}/en/dashboard/developers/vendor-keys`)
  await page.getByLabel(say('vendorKeys.newKey.name')).fill('Backend')
  await page.getByLabel(say('vendorKeys.newKey.key')).fill(JSON.stringify(publicKey))
  await page.getByRole('button', { name: say('vendorKeys.newKey.submit') }).click()
  await expect(page.getByText(say('vendorKeys.notice.added'))).toBeVisible()
  return { apiKey, secret }
}

async function call(apiKey: string, path: string, init: RequestInit & { json?: unknown } = {}) {
  const { json, ...others } = init
  const response = await fetch(`${product.url}/api/v1${path}`, {
    ...others,
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      ...(init.headers as Record<string, string>),
    },
  })
  return { status: response.status, body: await response.json() }
}

/** Creates one onboarding by two calls with one key at the same time, as a backend does that is not sure of its first call. */
async function createTwice(apiKey: string) {
  const json = {
    guideId: 'payhawk-sage-intacct',
    company: 'Nordlys Handel AS',
    externalId: 'crm-1042',
    metadata: { plan: 'gold' },
    contact: { email: 'finance@nordlys.example', name: 'Kari Nordmann' },
    locale: 'en',
    answers: usersWithoutFilter.answers,
    returnUrl: `${holder.origin}/?back`,
  }
  const create = () => call(apiKey, '/onboardings', { json, headers: { 'idempotency-key': 'order-1042' } })
  const answers = await Promise.all([create(), create()])
  const created = answers.find(({ status }) => status === 201)?.body
  for (const { status, body } of answers)
    if (status === 201) expect(body.onboarding.id).toBe(created.onboarding.id)
    else expect([status, body.code]).toEqual([409, 'idempotencyKeyInUse'])
  const again = await create()
  expect(again.body).toEqual(created)
  const { body } = await call(apiKey, '/onboardings?externalId=crm-1042')
  expect(body.data).toHaveLength(1)
  return created as { onboarding: { id: string }; link: { url: string } }
}

test('The vendor’s software creates an onboarding, hears of every step, and opens the credentials that its customer has typed in a frame', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const words = await wordsIn('en')
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  await signInByLink(page, { env: { DATABASE_URL: databaseUrl, APP_URL: product.url } })
  const { apiKey, secret } = await setUpAccess(page, words, await exportJWK(publicKey))
  const { onboarding, link } = await createTwice(apiKey)

  const typed = { companyId: sandboxCompany('OK'), userId: 'Payhawk', password: sandboxPassword }
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(holder.pageWith(link.url, 'frame'))
  const frame = await (await visitor.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('The page has no frame.')
  const customer = new Customer(asPage(frame), words, keyboardOf(visitor, frame))
  await customer.hands.press(customer.button('start.begin'))
  await customer.goOn()
  await workUpTo(customer, usersWithoutFilter, 'check-rights', 'connect')
  await customer.test(typed)
  await customer.seesVerdict('connected')
  await customer.hands.press(customer.link('connectionTest.connected.done'))
  await expect
    .poll(async () => (await messagesOf(visitor)).map(({ data }) => data.type))
    .toContain('connected')

  const mine = () => receiver.received.filter(({ onboardingId }) => onboardingId === onboarding.id)
  await expect
    .poll(() => mine().map(({ type }) => type), { timeout: 30_000 })
    .toContain('onboarding.connected')
  await expect.poll(async () => (await readFeed(apiKey)).length).toBe(mine().length)
  expect(mine().map(({ id }) => id)).toEqual((await readFeed(apiKey)).map(({ id }) => id))
  const told = mine().map((received) => verify(received, secret) as { type: string; data: Told })
  expect(told.slice(0, 2).map(({ type }) => type)).toEqual(['onboarding.created', 'onboarding.opened'])
  expect(told.filter(({ type }) => type === 'onboarding.task.completed').length).toBeGreaterThan(4)
  for (const { data } of told)
    expect(data.tenant).toMatchObject({ externalId: 'crm-1042', metadata: { plan: 'gold' } })
  expect(JSON.stringify(told)).not.toContain(sandboxPassword)

  const path = `/onboardings/${onboarding.id}/credentials`
  const { body: sealed } = await call(apiKey, path)
  expect(JSON.stringify(sealed)).not.toContain(typed.companyId)
  const { plaintext } = await compactDecrypt(sealed.jwe, privateKey)
  const opened = JSON.parse(new TextDecoder().decode(plaintext))
  expect(opened).toMatchObject({ onboardingId: onboarding.id, credentials: typed })
  const receipt = await call(apiKey, `${path}/received`, { json: { testId: sealed.testId } })
  expect(receipt.status).toBe(200)
  const { body: read } = await call(apiKey, `/onboardings/${onboarding.id}`)
  expect(read).toMatchObject({ state: 'connected', tenant: { externalId: 'crm-1042' } })
})

type Told = { tenant: { externalId: string; metadata: Record<string, string> } }

/** Reads the whole feed, page by page, as a backend does that cannot receive webhooks. */
async function readFeed(apiKey: string): Promise<{ id: string }[]> {
  const events: { id: string }[] = []
  for (let [after, hasMore] = ['', true]; hasMore; ) {
    const { body } = await call(apiKey, `/events?limit=5${after && `&after=${after}`}`)
    events.push(...body.data)
    ;({ next: after, hasMore } = body)
  }
  return events
}
