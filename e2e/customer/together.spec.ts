import { type Browser, expect, test } from '@playwright/test'
import { usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { plantLink } from '../support/plant'
import { type MessageKey, type Words, wordsIn } from '../support/words'

/** Opens an invitation's link in a browser of its own. */
async function openElsewhere(browser: Browser, link: string, words: Words): Promise<Customer> {
  const customer = new Customer(await (await browser.newContext()).newPage(), words)
  await customer.begin(link)
  return customer
}

test('Two tabs and two people who tick at once lose no tick', async ({ page, context, browser }) => {
  const words = await wordsIn('en')
  const link = await plantLink({ locale: 'en' })
  const first = new Customer(page, words)
  await first.begin(link)
  await first.openTask('check-rights')
  const second = new Customer(await context.newPage(), words)
  await second.page.goto(page.url())
  const third = await openElsewhere(browser, link, words)
  await third.openTask('check-rights')
  const people = [first, second, third]
  const statements = words.guide.tasks[0]?.actions.flatMap((action) =>
    action.verb === 'confirm' ? words.erp(`tasks.check-rights.statements.${action.statement}`) : [],
  )
  expect(statements).toHaveLength(people.length)
  await Promise.all(people.map((person, index) => person.tick(statements?.[index] ?? '').click()))
  for (const person of people) await person.seesSaved()
  for (const person of people) {
    await person.page.reload()
    await expect(person.ticks(true)).toHaveCount(people.length)
  }
})

test('A customer who answers on an outdated page sees both answers, and nothing is overwritten', async ({
  page,
  browser,
}) => {
  const words = await wordsIn('fr')
  const link = await plantLink({ locale: 'fr' })
  const first = new Customer(page, words)
  await first.begin(link)
  await first.openTask('answer-questions')
  const second = await openElsewhere(browser, link, words)
  await second.openTask('answer-questions')

  await second.answer({ ...usersWithoutFilter.answers, ipFilter: 'yes' })
  await second.seesTask('allow-ips')
  await first.answer({ ...usersWithoutFilter.answers, ipFilter: 'no' })
  const changedAlert = first.main
    .getByRole('alert')
    .filter({ hasText: words.say('task.questions.changed.title') })
  await expect(changedAlert).toBeFocused()
  await expect(first.option('ipFilter', 'no')).toBeChecked()
  const theirs = first.main.getByRole('radio', { name: words.say('task.questions.changed.theirs') })
  await expect(theirs).toHaveCount(1)
  await expect(theirs).toHaveAccessibleName(
    `${words.erp('questions.ipFilter.options.yes')} ${words.say('task.questions.changed.theirs')}`,
  )
  await second.openList()
  await second.openTask('answer-questions')
  await expect(second.option('ipFilter', 'yes')).toBeChecked()

  await first.button('task.questions.submit').click()
  await first.seesTask('create-user')
  await second.page.reload()
  await expect(second.option('ipFilter', 'no')).toBeChecked()
})

test('The work goes on where it was left after a reload, after going back and on another device', async ({
  page,
  browser,
}) => {
  const words = await wordsIn('no')
  const link = await plantLink({ locale: 'no' })
  const customer = new Customer(page, words)
  await customer.begin(link)
  await customer.goOn()
  await customer.complete()
  await customer.seesTask('answer-questions')
  await page.goBack()
  await customer.seesTask('check-rights')
  await expect(customer.heading(words.say('task.done.attested'))).toBeVisible()
  await page.goForward()
  await customer.answer(usersWithoutFilter.answers)
  await customer.seesTask('authorize-sender')
  await customer.ticks(false).nth(2).click()
  await customer.seesSaved()
  await page.reload()
  await expect(customer.ticks(true)).toHaveCount(1)

  const elsewhere = await openElsewhere(browser, link, words)
  const next = words.say('taskList.next.title', { task: () => customer.title('authorize-sender') })
  await expect(elsewhere.main.getByRole('heading', { name: next })).toBeVisible()
  await elsewhere.goOn()
  await expect(elsewhere.ticks(true)).toHaveCount(1)
})

test('Two people of a customer see whom a task waits for and since when, until the wait is over', async ({
  page,
  browser,
}) => {
  const words = await wordsIn('en')
  const link = await plantLink({ locale: 'en' })
  const customer = new Customer(page, words)
  await customer.begin(link)
  await customer.goOn()
  await customer.waitFor('mail', 'IT support')
  const waiting = words.say('task.waiting.title', { for: 'mail', who: 'IT support' })
  await expect(customer.heading(waiting)).toBeVisible()
  await expect(customer.main.getByText(words.like('task.waiting.sinceNow', ['at']))).toBeVisible()

  const colleague = await openElsewhere(browser, link, words)
  await expect(colleague.row('check-rights')).toContainText(words.say('common.status.waiting'))
  await expect(colleague.row('check-rights')).toContainText(
    words.like('taskList.hint.waiting', ['since'], { for: 'mail', who: 'IT support' }),
  )
  await colleague.openTask('check-rights')
  await colleague.button('task.waiting.came').click()
  await expect(colleague.heading(waiting)).toBeHidden()
  await page.reload()
  await expect(customer.heading(waiting)).toBeHidden()
})

test('A value is copied exactly, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const words = await wordsIn('no')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'no' }))
  await customer.openTask('authorize-sender')
  const value = String(words.guide.values.senderId)
  const button = (key: MessageKey) =>
    customer.main.getByRole('button', { name: `${words.say(key)} ${value}`, exact: true })
  await button('task.copy.submit').click()
  await expect(button('task.copy.copied')).toBeVisible()
  await expect(
    customer.main.getByRole('status').filter({ hasText: words.say('task.copy.copied') }),
  ).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value)
})
