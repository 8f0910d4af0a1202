import { expect, type Locator, type Page, test } from '@playwright/test'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

test('On a slow network a button says that its form is on its way, and sends it once however often it is pressed', async ({
  page,
  context,
}) => {
  const planted = await plantInvitation({ company: 'Slow line' })
  await signIn(page)
  const { say } = await wordsIn('en')
  await page.goto(`/en/dashboard/onboardings/${planted.onboardingId}`)
  const links = 'select 1 from "AccessLink" where "onboardingId" = $1'
  const newLink = page.getByRole('button', { name: /New link/ })
  await pressImpatiently(page, newLink, () => expect(page.getByRole('main').getByRole('alert')).toBeVisible())
  expect(await query(links, [planted.onboardingId])).toHaveLength(2)

  await context.addCookies((await enter(planted)).browserCookies())
  await page.goto(`/en/setup/${planted.onboardingId}/check-rights`)
  const next = page.getByRole('button', { name: say('common.continue'), exact: true })
  await pressImpatiently(page, next, () => expect(page).toHaveURL(/answer-questions$/))
})

/** Presses a button three times before the server gets the first form. Expects one form, and then what its answer shows. */
async function pressImpatiently(page: Page, button: Locator, answered: () => Promise<void>): Promise<void> {
  await scriptsRun(page)
  let sent = 0
  let open = () => {}
  const line = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route('**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    await line
    await route.continue()
  })
  await button.click()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await button.click({ force: true })
  await button.press('Enter')
  open()
  await answered()
  await page.unrouteAll({ behavior: 'wait' })
  expect(sent).toBe(1)
}

/** Waits for the scripts by what they do to a menu: without them Escape does not close it, and the browser itself would send a form. */
async function scriptsRun(page: Page): Promise<void> {
  const menu = page.getByRole('banner').locator('details').first()
  await expect(async () => {
    await menu.evaluate((element) => element.setAttribute('open', ''))
    await page.keyboard.press('Escape')
    await expect(menu).not.toHaveAttribute('open', { timeout: 500 })
  }).toPass()
}
