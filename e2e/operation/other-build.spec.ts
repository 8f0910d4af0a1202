import { rmSync } from 'node:fs'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Product, startProduct } from '@/tools/test/product'
import { usersWithoutFilter } from '../support/branches'
import { startTest } from '../support/connection'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { otherBuildTree } from '../support/server/product-tree'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const answers = { permissionType: 'role', ipFilter: 'yes' }
const done = ['check-rights', 'answer-questions']
let tree: string
let product: Product

// Each test starts the product twice.
test.describe.configure({ mode: 'default', timeout: 120_000 })

test.beforeAll(() => {
  tree = otherBuildTree()
})

test.afterAll(() => rmSync(tree, { recursive: true }))

test.afterEach(() => product.stop())

/** Starts one of the two builds. Returns a function that puts the other one in its place, at the same address. */
async function start(first: 'own' | 'other'): Promise<() => Promise<void>> {
  const options = (which: 'own' | 'other') => ({ databaseUrl, ...(which === 'other' && { cwd: tree }) })
  product = await startProduct(options(first))
  return async () => {
    const port = Number(new URL(product.url).port)
    await product.stop()
    product = await startProduct({ ...options(first === 'own' ? 'other' : 'own'), port })
  }
}

async function enterWithBrowser(context: BrowserContext, locale: 'en' | 'fr' | 'no') {
  const planted = await plantInvitation({ locale, done: ['check-rights'] })
  const visitor = await enter(planted, product.url)
  await context.addCookies(visitor.browserCookies())
  const page = await context.newPage()
  const customer = new Customer(page, await wordsIn(locale))
  const setup = `${product.url}/${locale}/setup/${planted.onboardingId}`
  return { page, customer, visitor, setup, planted }
}

const buildOf = async (page: Page) => (await page.locator('body').getAttribute('data-build')) ?? ''

/** Waits until a page is of another build than before. */
const seesOtherBuild = (page: Page, before: string) =>
  expect(page.locator('body')).not.toHaveAttribute('data-build', before)

for (const [direction, first, locale] of [
  ['an upgrade', 'other', 'fr'],
  ['a rollback', 'own', 'no'],
] as const)
  test(`Answers, sign-in details with the password, and a finished task that were on their way during ${direction} arrive, and the page is of the new build`, async ({
    context,
  }) => {
    const swap = await start(first)
    const { page, customer, setup, planted } = await enterWithBrowser(context, locale)
    const [questions, connect, task] = [page, await context.newPage(), await context.newPage()]
    await questions.goto(`${setup}/answer-questions`)
    const before = await buildOf(questions)
    expect(before).not.toBe('')
    for (const [question, option] of Object.entries(usersWithoutFilter.answers))
      await customer.option(question, option).check()
    const connecting = new Customer(connect, customer.words)
    await connect.goto(`${setup}/connect`)
    const companyId = sandboxCompany('OK')
    for (const [field, text] of Object.entries({ companyId, userId: 'Payhawk', password: sandboxPassword }))
      await connecting.field(field).fill(text)
    const completing = new Customer(task, customer.words)
    await task.goto(`${setup}/authorize-sender`)
    await swap()

    await customer.button('task.questions.submit').click()
    await expect(questions).not.toHaveURL(/answer-questions/)
    const answered = `select answers->>'permissionType' as type from "Onboarding" where id = $1`
    expect(await query(answered, [planted.onboardingId])).toEqual([{ type: 'user' }])
    await seesOtherBuild(questions, before)
    await completing.complete()
    await expect(task).not.toHaveURL(/authorize-sender/)
    await seesOtherBuild(task, before)
    await connecting.button('connect.submit').click()
    await connecting.seesVerdict('connected')
    await seesOtherBuild(connect, before)
    const isDone = `select 1 from "TaskState" where "onboardingId" = $1 and "taskId" = 'authorize-sender' and "doneAt" is not null`
    expect(await query(isDone, [planted.onboardingId])).toHaveLength(1)
  })

test('A page whose server has gone back to a build without any of this posts what was typed by itself, with the password', async ({
  context,
}) => {
  const swap = await start('own')
  const { page, customer, setup } = await enterWithBrowser(context, 'en')
  await page.goto(`${setup}/connect`)
  const companyId = sandboxCompany('OK')
  for (const [field, text] of Object.entries({ companyId, userId: 'Payhawk', password: sandboxPassword }))
    await customer.field(field).fill(text)
  await swap()
  // An earlier product answers like this, as Next does.
  await context.route('**', (route) =>
    route.request().headers()['next-action']
      ? route.fulfill({
          status: 409,
          headers: { 'x-nextjs-action-not-found': '1' },
          body: 'Server Action unavailable.',
        })
      : route.continue(),
  )
  await customer.button('connect.submit').click()
  await customer.seesVerdict('connected')
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('What was typed into a form that was not sent is put back when the page loads the new build by itself', async ({
  context,
}) => {
  const swap = await start('other')
  const { page, customer, visitor, setup, planted } = await enterWithBrowser(context, 'en')
  await page.goto(`${setup}/authorize-sender`)
  const before = await buildOf(page)
  await customer.main.getByText(customer.words.say('task.wait.summary'), { exact: true }).click()
  const who = customer.main.getByLabel(customer.words.say('task.wait.who'))
  await who.fill('Kari Nordmann')
  await customer.main.getByRole('radio', { name: customer.words.say('task.wait.options.approval') }).check()
  await swap()
  // The answer to the tick tells the page that somebody has finished another task, so it is read again.
  const other = await visitor.open(`/en/setup/${planted.onboardingId}/subscribe-web-services`)
  await visitor.press(other, customer.words.say('common.continue'))
  await customer.ticks(false).first().click()
  await seesOtherBuild(page, before)
  await expect(customer.ticks(true)).toHaveCount(1)
  await expect(who).toBeVisible()
  await expect(who).toHaveValue('Kari Nordmann')
  await expect(
    customer.main.getByRole('radio', { name: customer.words.say('task.wait.options.approval') }),
  ).toBeChecked()
  await customer.button('task.wait.submit').click()
  await expect(customer.main.getByText('Kari Nordmann')).toBeVisible()
})

for (const locale of ['en', 'fr', 'no'] as const)
  test(`Without JavaScript a form of the build before is saved, or a page says that it was not and gives back what was typed (${locale})`, async () => {
    const swap = await start('other')
    const planted = await plantInvitation({ locale, answers, done })
    const words = await wordsIn(locale)
    const visitor = await enter(planted, product.url)
    const setup = `/${locale}/setup/${planted.onboardingId}`
    const connect = await visitor.open(`${setup}/connect`)
    // The test of the connection that is started below does not prove this task, which therefore keeps its form.
    const task = await visitor.open(`${setup}/allow-ips`)
    await swap()
    const details = { companyId: sandboxCompany('OK'), userId: 'Payhawk', password: sandboxPassword }
    const typed = Object.fromEntries(
      Object.entries(details).map(([name, text]) => [`credentials.${name}`, text]),
    )
    const started = await visitor.press(connect, words.say('connect.submit'), typed)
    expect(started.path).toContain('/tests/')

    const wait = { waitingFor: 'colleague', who: 'Kari Nordmann' }
    const waiting = await visitor.press(task, words.say('task.wait.submit'), wait)
    expect(waiting.path).toBe(`${setup}/allow-ips`)
    expect(waiting.text).toContain('Kari Nordmann')

    const strange = await visitor.press(task, words.say('task.wait.submit'), {
      ...wait,
      unknown: '<b>typed</b>',
    })
    expect(strange.status).toBe(409)
    expect(strange.text).toContain(words.say('errors.updated.title'))
    expect(strange.text).toContain('Kari Nordmann <b>typed</b>')
    expect(strange.html).toContain(`href="${setup}/allow-ips"`)
    expect(strange.html).not.toContain('<b>typed')
  })

test('The page’s script gets an answer upon which it loads the page anew when this build has no such form', async () => {
  product = await startProduct({ databaseUrl })
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted, product.url)
  const path = `/en/setup/${planted.onboardingId}/authorize-sender`
  const body = new FormData()
  body.append('_1_strange', 'x')
  body.append('0', '["$K1"]')
  const response = await fetch(new URL(path, product.url), {
    method: 'POST',
    body,
    headers: {
      'next-action': `40${'0'.repeat(40)}`,
      origin: product.url,
      cookie: visitor.cookieHeader(),
    },
  })
  expect(response.headers.get('x-action-redirect')).toBe(`${path};replace`)
  expect(
    await startTest({ visitor, ...planted, words: await wordsIn('en') }, { companyId: '' }),
  ).toMatchObject({
    status: 200,
  })
})
