import { expect, type Page, test } from '@playwright/test'
import { type Product, startProduct } from '@/tools/test/product'
import { violations } from '../support/axe'
import { usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { keyboardOf } from '../support/hands'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { type Planted, plantInvitation } from '../support/plant'
import { asPage, eventsOf, type Holder, messagesOf, startHolder } from '../support/server/holder'
import { Visitor } from '../support/visitor'
import { workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

test.describe.configure({ mode: 'default' })

let [holder, stranger] = [] as unknown as [Holder, Holder]
let product: Product

test.beforeAll(async () => {
  ;[holder, stranger] = await Promise.all([startHolder(), startHolder()])
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { EMBED_ORIGINS: holder.origin, RETURN_ORIGINS: holder.origin },
  })
})

test.afterAll(async () => {
  await Promise.all([holder.close(), stranger.close(), product.stop()])
})

const { answers, tasks } = usersWithoutFilter
const label = 'Connect your ERP'

/** Plants a customer who has two tasks left: to get a password, and to connect. */
async function plantNearlyDone(): Promise<Planted> {
  const planted = await plantInvitation({ answers, done: tasks.slice(0, -2) })
  await query('update "Onboarding" set "returnUrl" = $2 where id = $1', [
    planted.onboardingId,
    `${holder.origin}/?back`,
  ])
  return planted
}

/** Opens the dialog on the vendor's page, and returns the customer in its frame. */
async function openDialog(page: Page): Promise<Customer> {
  const link = page.getByRole('link', { name: label })
  await keyboardOf(page).press(link)
  const element = await page.getByRole('dialog', { name: label }).locator('iframe').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The dialog has no frame.')
  return new Customer(asPage(frame), await wordsIn('en'), keyboardOf(page, frame))
}

async function beginIn(customer: Customer): Promise<void> {
  await customer.hands.press(customer.button('start.begin'))
  await expect(customer.heading(customer.words.say('taskList.title'))).toBeVisible()
}

test('By keyboard alone a customer connects in a dialog on the vendor’s own page, which hears of it', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const planted = await plantNearlyDone()
  await page.goto(holder.pageWith(`${product.url}${planted.path}`))
  const customer = await openDialog(page)
  await beginIn(customer)
  await customer.goOn()
  await workUpTo(customer, usersWithoutFilter, 'receive-password', 'connect')
  await customer.test({ companyId: sandboxCompany('OK'), userId: 'Payhawk', password: sandboxPassword })
  await customer.seesVerdict('connected')
  await customer.hands.press(customer.link('connectionTest.connected.done'))
  await expect(customer.heading(customer.words.say('connected.title'))).toBeVisible()

  await expect.poll(() => eventsOf(page)).toContain('connected')
  const messages = await messagesOf(page)
  expect(new Set(messages.map(({ origin }) => origin))).toEqual(new Set([product.url]))
  expect(messages.every(({ data }) => data.source === 'handrail' && data.version === 1)).toBe(true)
  expect(messages.filter(({ data }) => data.type === 'connected').map(({ data }) => data)).toEqual([
    {
      source: 'handrail',
      version: 1,
      type: 'connected',
      onboardingId: planted.onboardingId,
      state: 'connected',
    },
  ])
  expect(
    messages.filter(({ data }) => data.type === 'height').every(({ data }) => Number(data.height) > 100),
  ).toBe(true)

  const exit = customer.page.getByRole('button', { name: customer.words.say('common.exit') })
  await customer.hands.press(exit)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: label })).toBeFocused()
  expect((await eventsOf(page)).at(-1)).toBe('exit')
})

test('The dialog is modal, closes by Escape from inside its frame, and gives the focus back', async ({
  page,
}) => {
  const planted = await plantNearlyDone()
  await page.goto(holder.pageWith(`${product.url}${planted.path}`))
  const customer = await openDialog(page)
  await expect.poll(() => eventsOf(page)).toContain('ready')
  // The page in the frame has a button of its own to leave, so that of the script has gone.
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Acme' })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('hidden')
  expect(await violations(page)).toEqual([])
  await beginIn(customer)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('link', { name: label })).toBeFocused()
  // The dialog is closed a moment before its page hears of it.
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).overflow))
    .toBe('visible')

  // It opens again where it was left, and Escape ends a menu before it ends the dialog.
  const again = await openDialog(page)
  await expect(again.button('start.begin')).toBeVisible()
})

test('A page of another origin gets neither the frame nor an event, and its dialog can be closed', async ({
  page,
}) => {
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  const planted = await plantNearlyDone()
  const url = `${product.url}${planted.path}`
  await page.goto(stranger.pageWith(url))
  await keyboardOf(page).press(page.getByRole('link', { name: label }))
  await expect.poll(() => refused.join()).toContain('frame-ancestors')
  await page.getByRole('dialog').getByRole('button').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await messagesOf(page)).toEqual([])

  // Nor does it get one by holding a page that may.
  refused.length = 0
  await page.goto(stranger.pageWith(holder.pageWith(url, 'frame'), 'frame'))
  await expect.poll(() => refused.join()).toContain('frame-ancestors')
  expect(await messagesOf(page)).toEqual([])
})

test('Pages of the staff, the sign-in and the API are refused in every frame', async () => {
  for (const path of ['/en/dashboard', '/en/sign-in', '/en', '/api/v1/guides', '/auth/sign-in']) {
    const { headers } = await fetch(`${product.url}${path}`, { redirect: 'manual' })
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
  }
  const start = await fetch(`${product.url}/en/start/${'x'.repeat(43)}`)
  expect(start.headers.get('content-security-policy')).toContain(`frame-ancestors ${holder.origin}`)
  const usual = await fetch(`${process.env.BASE_URL}/en/start/${'x'.repeat(43)}`)
  expect(usual.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('A session in a frame and one in a tab of the same browser last beside each other', async ({
  context,
}) => {
  const [inTab, inFrame] = [await plantNearlyDone(), await plantNearlyDone()]
  const words = await wordsIn('en')
  const tab = await context.newPage()
  const tabCustomer = new Customer(tab, words)
  await tabCustomer.begin(`${product.url}${inTab.path}`)

  const page = await context.newPage()
  for (const planted of [inTab, inFrame]) {
    await page.goto(holder.pageWith(`${product.url}${planted.path}`, 'frame'))
    await beginIn(await customerInFrame(page))
  }

  await tab.reload()
  await expect(tabCustomer.heading(words.say('taskList.title'))).toBeVisible()
  // The session of the frame alone opens nothing in a tab.
  await tab.goto(`${product.url}/en/setup/${inFrame.onboardingId}`)
  await expect(tabCustomer.heading(words.say('errors.notFound.title'))).toBeVisible()
})

test('A session is partitioned in a frame of another site, and nowhere else', async () => {
  const words = await wordsIn('en')
  const attributesIn = async (headers: Record<string, string>) => {
    const visitor = new Visitor(product.url)
    const start = await visitor.open((await plantNearlyDone()).path, headers)
    await visitor.press(start, words.say('start.begin'))
    const session = visitor.setCookies.find((cookie) => cookie.startsWith('setup-')) ?? ''
    return ['SameSite=none', 'SameSite=lax', 'Secure', 'Partitioned', 'HttpOnly'].filter((attribute) =>
      session.includes(attribute),
    )
  }
  const frame = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' }
  expect(await attributesIn(frame)).toEqual(['SameSite=none', 'Secure', 'Partitioned', 'HttpOnly'])
  expect(await attributesIn({ ...frame, 'sec-fetch-site': 'same-site' })).toEqual([
    'SameSite=lax',
    'HttpOnly',
  ])
  expect(await attributesIn({ ...frame, 'sec-fetch-dest': 'document' })).toEqual(['SameSite=lax', 'HttpOnly'])
})

test('Every page leads back to the vendor outside of frames, and the end says what was reached', async ({
  page,
}) => {
  const planted = await plantNearlyDone()
  const words = await wordsIn('en')
  const customer = new Customer(page, words)
  const back = page.getByRole('banner').getByRole('link', { name: words.say('common.backToVendor') })
  await page.goto(`${product.url}${planted.path}`)
  await expect(back).toHaveAttribute('href', `${holder.origin}/?back`)
  await customer.begin(`${product.url}${planted.path}`)
  await expect(back).toHaveAttribute('href', `${holder.origin}/?back`)
  await customer.goOn()
  await workUpTo(customer, usersWithoutFilter, 'receive-password', 'connect')
  await customer.test({ companyId: sandboxCompany('OK'), userId: 'Payhawk', password: sandboxPassword })
  await customer.seesVerdict('connected')
  await customer.link('connectionTest.connected.done').click()
  await customer.link('common.backToVendor').click()
  await expect(page).toHaveURL(`${holder.origin}/?back=&onboardingId=${planted.onboardingId}&state=connected`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer works in a frame as in a tab, and the way back leads the whole window', async ({
    page,
  }) => {
    const planted = await plantNearlyDone()
    await page.goto(holder.pageWith(`${product.url}${planted.path}`, 'frame'))
    const customer = await customerInFrame(page)
    await beginIn(customer)
    await customer.goOn()
    await workUpTo(customer, usersWithoutFilter, 'receive-password', 'connect')
    await customer.page
      .getByRole('banner')
      .getByRole('link', { name: customer.words.say('common.backToVendor') })
      .click()
    await expect(page).toHaveURL(`${holder.origin}/?back`)
  })
})

async function customerInFrame(page: Page): Promise<Customer> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('The page has no frame.')
  return new Customer(asPage(frame), await wordsIn('en'))
}
