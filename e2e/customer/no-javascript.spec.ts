import { expect, test } from '@playwright/test'
import { rolesAndEntities, usersWithoutFilter } from '../support/branches'
import { Customer, CustomerWithoutJavaScript } from '../support/customer'
import { invite, sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantLink } from '../support/plant'
import { connectWithRepairs, workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

test.use({ javaScriptEnabled: false })
test('Without JavaScript a customer gets from the invitation to a verified connection', async ({ page }) => {
  test.setTimeout(180_000)
  const customer = new CustomerWithoutJavaScript(page, await wordsIn('no'))
  await customer.begin(await invite({ locale: 'no' }))
  await customer.goOn()
  await workUpTo(customer, rolesAndEntities, 'check-rights', 'connect')
  await connectWithRepairs(customer, rolesAndEntities, sandboxCompany('NORDLYS'))
})

for (const locale of ['en', 'fr'] as const) {
  test(`Without JavaScript a customer sets and removes a tick, notes a wait and reads what a test has found in ${locale}`, async ({
    page,
  }) => {
    const words = await wordsIn(locale)
    const customer = new Customer(page, words)
    await customer.begin(await plantLink({ locale }))
    await customer.goOn()
    const statement = words.erp('tasks.check-rights.statements.topLevel')
    await customer.tick(statement).click()
    await expect(customer.tick(statement)).toHaveAttribute('aria-pressed', 'true')
    await customer.tick(statement).click()
    await expect(customer.tick(statement)).toHaveAttribute('aria-pressed', 'false')
    await customer.waitFor('colleague', 'Kari')
    await expect(
      customer.heading(words.say('task.waiting.title', { for: 'colleague', who: 'Kari' })),
    ).toBeVisible()
    await customer.button('task.waiting.over').click()
    await customer.complete()
    await customer.seesTask('answer-questions')
    await customer.answer(usersWithoutFilter.answers)
    await customer.seesTask('authorize-sender')

    await customer.openList()
    await customer.link('taskList.testEarly').click()
    await customer.test({
      companyId: 'SENDER-UNAUTHORIZED',
      userId: 'Payhawk',
      password: sandboxPassword,
    })
    await customer.seesVerdict('problem', { count: 1 })
    await customer.link('connectionTest.problem.open', { task: customer.title('authorize-sender') }).click()
    await expect(customer.heading(words.erp('causes.senderNotAuthorized.title'))).toBeVisible()
  })
}

test('Without JavaScript an empty field gets an error in the reader’s language, not in the browser’s', async ({
  page,
}) => {
  const words = await wordsIn('fr')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'fr' }))
  await customer.openTask('answer-questions')
  await customer.button('task.questions.submit').click()
  await expect(customer.main.getByText(words.say('task.questions.errors.required')).first()).toBeVisible()

  await customer.openList()
  await customer.openTask('connect')
  await customer.button('connect.submit').click()
  await expect(customer.main.getByText(words.say('connect.errors.required')).first()).toBeVisible()
})

test('Without JavaScript one click selects a whole value, and no button offers to copy it', async ({
  page,
}) => {
  const words = await wordsIn('en')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'en' }))
  await customer.openTask('authorize-sender')
  const value = String(words.guide.values.senderId)
  await customer.main
    .getByRole('code')
    .filter({ hasText: value })
    .click({ position: { x: 20, y: 10 } })
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(value)
  await expect(customer.main.getByRole('button', { name: words.say('task.copy.submit') })).toHaveCount(0)
})

test('Without JavaScript the page of a running test follows the test to its end', async ({ page }) => {
  const words = await wordsIn('fr')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'fr' }))
  await customer.openTask('connect')
  await customer.test({ companyId: 'SLOW-READS', userId: 'Payhawk', password: sandboxPassword })
  await expect(customer.heading(words.say('connectionTest.running.title'))).toBeVisible()
  await expect(
    customer.main.getByRole('listitem').filter({ hasText: words.erp('checks.signIn') }),
  ).toBeVisible()
  // The sandbox never answers, so the product gives up after its time limit.
  await customer.seesVerdict('notTheirs', {}, 45_000)
})
