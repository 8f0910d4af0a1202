import { expect, test } from '@playwright/test'
import { signIn } from '../support/staff'

const task = '/en/dashboard/preview/payhawk-sage-intacct/task/authorize-sender'

test('The staff see every page of a guide in any state from one list, and a click on a text shows its key and the other languages', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/en/dashboard/preview?guide=payhawk-sage-intacct&erp=fr')
  await page.getByRole('searchbox', { name: 'Search by name' }).fill('sender ID problem')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1)
  await page.getByRole('link', { name: 'Authorize Payhawk’s sender ID: There is a problem' }).click()
  await expect(page).toHaveURL(/authorize-sender\/problem/)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(main.getByRole('button', { name: /Continue$/ })).toBeDisabled()
  // Each text begins with the invisible number of its key.
  await main
    .getByText(/Continue$/)
    .last()
    .click({ force: true })
  const panel = page.getByRole('complementary', { name: 'About this text' })
  await expect(panel).toContainText('messages/en/common.json')
  await expect(panel).toContainText('Fortsett')
})

test('A click on a text of an email shows its key and the other languages', async ({ page }) => {
  await signIn(page)
  await page.goto('/en/dashboard/preview/payhawk-sage-intacct/mail/invitation')
  const mail = page.frameLocator('iframe')
  await mail.getByRole('link').first().click()
  const panel = page.getByRole('complementary', { name: 'About this text' })
  await expect(panel).toContainText('messages/en/mail.json')
  await expect(panel).toContainText('invitation.button')
  await expect(page).toHaveURL(/mail\/invitation$/)
})

test('The preview of a chosen width holds the page in a frame of that width', async ({ page }) => {
  await signIn(page)
  await page.goto(`${task}/notStarted?width=390`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('main')).toBeVisible()
  expect(await frame.locator('html').evaluate((html) => html.clientWidth)).toBe(390)
})

test('Nobody but the staff sees the preview', async ({ page, request }) => {
  await page.goto(`${task}/notStarted`)
  await expect(page).toHaveURL(/sign-in/)
  expect((await request.get('/en/dashboard/preview/words?word=1')).status()).toBe(404)
})
