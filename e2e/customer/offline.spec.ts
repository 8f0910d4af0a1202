import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { plantLink } from '../support/plant'
import { type Words, wordsIn } from '../support/words'

/** Returns how many ticks of a task the server has saved, as a new browser shows them. */
async function countSavedTicks(
  browser: Browser,
  link: string,
  words: Words,
  taskId: string,
): Promise<number> {
  const context = await browser.newContext()
  const reader = new Customer(await context.newPage(), words)
  await reader.begin(link)
  await reader.openTask(taskId)
  const count = await reader.ticks(true).count()
  await context.close()
  return count
}

test('Ticks set without a network are kept, the page says so, and they are sent when the network is back', async ({
  page,
  context,
  browser,
}) => {
  const words = await wordsIn('fr')
  const link = await plantLink({ locale: 'fr' })
  const customer = new Customer(page, words)
  await customer.begin(link)
  await customer.goOn()
  await customer.seesTask('check-rights')
  await context.setOffline(true)
  await customer.tickAll()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  expect(await countSavedTicks(browser, link, words, 'check-rights')).toBe(0)
  await context.setOffline(false)
  await customer.seesSaved()
  expect(await countSavedTicks(browser, link, words, 'check-rights')).toBe(3)
})

test('Ticks set without a network outlast their page, and the next page sends them', async ({
  page,
  context,
  browser,
}) => {
  const words = await wordsIn('en')
  const link = await plantLink({ locale: 'en' })
  const customer = new Customer(page, words)
  await customer.begin(link)
  await customer.goOn()
  await customer.seesTask('check-rights')
  const address = page.url()
  await context.setOffline(true)
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  // While the page closes, it has the network back for a moment. Without cookies the server saves nothing that it sends.
  const cookies = await context.cookies()
  await context.clearCookies()
  await page.close()
  await context.addCookies(cookies)
  expect(await countSavedTicks(browser, link, words, 'check-rights')).toBe(0)

  await context.setOffline(false)
  const later = new Customer(await context.newPage(), words)
  await later.page.goto(address)
  await expect(later.ticks(true)).toHaveCount(1)
  await later.seesSaved()
  expect(await countSavedTicks(browser, link, words, 'check-rights')).toBe(1)
})

/** Brings a new customer before the questions. */
async function atQuestions(page: Page, locale: Locale) {
  const words = await wordsIn(locale)
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale }))
  await customer.openTask('answer-questions')
  return { words, customer }
}

test('Answers and sign-in details that do not reach the server stay in their form', async ({
  page,
  context,
}) => {
  const { words, customer } = await atQuestions(page, 'no')
  await context.setOffline(true)
  await customer.answer(usersWithoutFilter.answers)
  await expect(customer.main.getByRole('alert')).toHaveText(words.say('common.loss.network'))
  await expect(customer.option('ipFilter', 'no')).toBeChecked()
  await context.setOffline(false)
  await customer.button('task.questions.submit').click()
  await customer.seesTask('create-user')

  await customer.openList()
  await customer.openTask('connect')
  await context.setOffline(true)
  await customer.test({ companyId: 'OK', userId: 'Payhawk', password: 'typed' })
  await expect(customer.main.getByRole('alert')).toHaveText(words.say('common.loss.network'))
  await expect(customer.field('companyId')).toHaveValue('OK')
  await expect(customer.field('password')).toHaveValue('typed')
  await context.setOffline(false)
})

for (const locale of ['en', 'fr', 'no'] as const)
  test(`Answers that the server cannot save for now stay in their form and are sent by themselves once it can (${locale})`, async ({
    page,
    context,
  }) => {
    const { words, customer } = await atQuestions(page, locale)
    let asked = 0
    const unavailable = { status: 503, headers: { 'retry-after': '1' }, body: 'Service Unavailable' }
    await context.route('**/answer-questions', (route) =>
      route.request().method() === 'POST' ? route.fulfill(unavailable) : route.continue(),
    )
    await context.route('**/readyz', (route) => {
      asked += 1
      return route.fulfill(unavailable)
    })
    await customer.answer(usersWithoutFilter.answers)
    await expect(customer.main.getByRole('alert')).toHaveText(words.say('common.loss.waiting'))
    await expect(customer.option('ipFilter', 'no')).toBeChecked()
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(1)
    await context.unroute('**/answer-questions')
    await context.unroute('**/readyz')
    await expect(page).not.toHaveURL(/answer-questions/, { timeout: 30_000 })
  })

test('A form that the server fails to save, although it can serve, says so and blames no internet connection', async ({
  page,
  context,
}) => {
  const { words, customer } = await atQuestions(page, 'en')
  let sent = 0
  await context.route('**/answer-questions', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    return route.fulfill({ status: 500, body: 'Internal Server Error' })
  })
  await customer.answer(usersWithoutFilter.answers)
  await expect(customer.main.getByRole('alert')).toHaveText(words.say('common.loss.failed'))
  await expect(customer.option('ipFilter', 'no')).toBeChecked()
  expect(sent).toBe(1)
})

test('An answer that is none does not count, and the form is sent again', async ({ page, context }) => {
  const { customer } = await atQuestions(page, 'en')
  let sent = 0
  await context.route('**/answer-questions', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    const empty = {
      status: 200,
      headers: { 'content-type': 'text/x-component' },
      body: '0:{"a":"$undefined"}\n',
    }
    return sent === 1 ? route.fulfill(empty) : route.continue()
  })
  await customer.answer(usersWithoutFilter.answers)
  await expect(page).not.toHaveURL(/answer-questions/)
  expect(sent).toBe(2)
})

test('The page says when the session has ended, and sends the tick once the customer opens the link again', async ({
  page,
  context,
  browser,
}) => {
  const words = await wordsIn('en')
  const link = await plantLink({ locale: 'en' })
  const customer = new Customer(page, words)
  await customer.begin(link)
  await customer.goOn()
  await customer.seesTask('check-rights')
  await context.clearCookies()
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.closed'))).toBeVisible()
  // Every page of the onboarding sends it, the list too.
  await customer.begin(link)
  await customer.goOn()
  await expect(customer.ticks(true)).toHaveCount(1)
  await expect.poll(() => countSavedTicks(browser, link, words, 'check-rights')).toBe(1)
})

test('A tick that no longer fits, because an answer has removed its task, leads to the reason', async ({
  page,
  context,
}) => {
  const { words, customer } = await atQuestions(page, 'en')
  await customer.answer({ ...usersWithoutFilter.answers, ipFilter: 'yes' })
  await customer.seesTask('allow-ips')
  const other = new Customer(await context.newPage(), words)
  await other.page.goto(page.url().replace('allow-ips', 'answer-questions'))
  await other.answer({ ipFilter: 'no' })
  await other.seesTask('create-user')
  await customer.ticks(false).first().click()
  await expect(customer.heading(words.say('task.notNeeded.title'))).toBeVisible()
  await expect(customer.ticks(true)).toHaveCount(0)
})
