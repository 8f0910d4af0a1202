import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { unsureOfAll } from '../support/branches'
import { Customer } from '../support/customer'
import { keyboardOf, seesFocus } from '../support/hands'
import { sandboxCompany } from '../support/invitation'
import { plantLink } from '../support/plant'
import { connectWithRepairs, workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

test('A customer who is unsure of everything gets from the invitation to the connection by keyboard alone', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const customer = await beginByKeyboard(page, 'en')
  await customer.goOn()
  await workUpTo(customer, unsureOfAll, 'check-rights', 'connect')
  await connectWithRepairs(customer, unsureOfAll, sandboxCompany('NORDLYS'))
})

test('The first Tab reaches a visible link that skips to the content', async ({ page }) => {
  const words = await wordsIn('no')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'no' }))
  await page.reload()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: words.say('common.skip') })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await seesFocus(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(customer.link('taskList.next.continue')).toBeFocused()
})

/** Opens an invitation in a language and begins, with the keyboard alone. */
async function beginByKeyboard(page: Page, locale: Locale): Promise<Customer> {
  const customer = new Customer(page, await wordsIn(locale), keyboardOf(page))
  await customer.begin(await plantLink({ locale }))
  return customer
}

test('A menu closes by Escape and when the focus goes on, so that it never covers what has the focus', async ({
  page,
}) => {
  const customer = await beginByKeyboard(page, 'en')
  const menu = page.getByRole('banner').locator('details').last()
  const summary = menu.locator('summary')
  await customer.hands.press(summary)
  await expect(menu).toHaveAttribute('open')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(menu).not.toHaveAttribute('open')
  await expect(summary).toBeFocused()

  await customer.hands.press(summary)
  await expect(menu).toHaveAttribute('open')
  await customer.hands.press(customer.link('taskList.next.continue'))
  await customer.seesTask('check-rights')
  await expect(menu).not.toHaveAttribute('open')
})

test('After a wait is noted the focus is on what says so, and after its end on the title of the task', async ({
  page,
}) => {
  const customer = await beginByKeyboard(page, 'fr')
  await customer.openTask('check-rights')
  await customer.waitFor('colleague', 'Kari')
  const notice = customer.main.locator('[data-answer]')
  await expect(notice).toBeFocused()
  await expect(notice).toContainText(
    customer.words.say('task.waiting.title', { for: 'colleague', who: 'Kari' }),
  )
  await expect(notice).toBeInViewport()
  await seesFocus(page)
  await customer.hands.press(customer.button('task.waiting.over'))
  await expect(customer.heading(customer.title('check-rights'))).toBeFocused()
})

test('Whoever is led to a wrong field sees its label and its error above it', async ({ page }) => {
  const words = await wordsIn('no')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'no' }))
  await customer.openTask('answer-questions')
  const question = customer.main.getByRole('group').first()
  const option = question.getByRole('radio').first()
  await sendFrom(customer.button('task.questions.submit'), option)
  await expect(option).toBeFocused()
  await expect(question.getByRole('heading')).toBeInViewport({ ratio: 1 })
  await expect(question.getByText(words.say('task.questions.errors.required'))).toBeInViewport({ ratio: 1 })

  await customer.openList()
  await customer.openTask('connect')
  const field = customer.field('companyId')
  await sendFrom(customer.button('connect.submit'), field)
  await expect(field).toBeFocused()
  const label = customer.main.getByText(words.erp('credentials.companyId.label'), { exact: true })
  await expect(label).toBeInViewport({ ratio: 1 })
})

/** Sends a form by the keyboard while its first field stands at the upper edge of the window, where no browser scrolls to it. */
async function sendFrom(submit: Locator, field: Locator): Promise<void> {
  await submit.focus()
  await field.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 8))
  await submit.press('Enter')
}
