import { expect, test } from '@playwright/test'
import { keyboardOf, seesFocus } from '../support/hands'
import { signIn } from '../support/staff'
import { Dashboard, plantTenants } from '../support/tenants'
import { wordsIn } from '../support/words'

test('A manager finds, opens and archives an onboarding by keyboard alone, and the focus goes to what was done', async ({
  page,
}) => {
  // The whole page fits: a browser scrolls to the first line of a field of several lines, not to all of it.
  await page.setViewportSize({ width: 1280, height: 1500 })
  const { name, companies } = await plantTenants(2)
  const [company = ''] = companies
  await signIn(page)
  const words = await wordsIn('no')
  const dashboard = new Dashboard(page, words)
  const hands = keyboardOf(page)
  await dashboard.open('?view=all')
  await hands.type(dashboard.search, company)
  await expect.poll(() => dashboard.companies()).toEqual([company])
  await hands.press(dashboard.row(company).getByRole('link', { name: company }))
  await expect(page.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  for (const [button, notice] of [
    ['end.archive', 'notice.archived'],
    ['end.unarchive', 'notice.unarchived'],
  ] as const) {
    const submit = words.say(`onboardingDetail.${button}`)
    await hands.press(page.getByRole('main').getByRole('button', { name: submit, exact: true }))
    const said = page.getByRole('status').filter({ hasText: words.say(`onboardingDetail.${notice}`) })
    await expect(said).toBeFocused()
    await seesFocus(page)
  }
  await dashboard.open(`?view=all&search=${name}`)
  await expect.poll(() => dashboard.companies()).toEqual(companies)
})

test('The menu of the saved views closes when the focus goes on, so that it covers no heading of the table', async ({
  page,
}) => {
  await plantTenants(1)
  await signIn(page)
  const words = await wordsIn('en')
  const dashboard = new Dashboard(page, words)
  await dashboard.open('?view=all')
  const menu = dashboard.main.locator('details[name=views]')
  const hands = keyboardOf(page)
  await hands.press(menu.locator('summary'))
  await expect(menu).toHaveAttribute('open')
  // The hands fail at a focus that something covers.
  await hands.press(dashboard.main.getByRole('columnheader').getByRole('link').last())
  await expect(menu).not.toHaveAttribute('open')
})
