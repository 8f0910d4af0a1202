import { expect, test } from '@playwright/test'
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
  const customer = new Customer(page, await wordsIn('en'), keyboardOf(page))
  await customer.begin(await plantLink({ locale: 'en' }))
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
