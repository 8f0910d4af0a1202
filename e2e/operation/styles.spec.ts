import { expect, type Page, test } from '@playwright/test'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { plantTenants } from '../support/tenants'
import { enter } from '../support/visitor'

test('A page to which somebody comes from elsewhere has its styles in it, and the next one takes them from their file', async ({
  page,
  context,
}) => {
  const faults: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
  const planted = await plantInvitation()
  const visitor = await enter(planted)
  await context.addCookies(visitor.browserCookies())

  // The file of the styles never comes, and nothing waits for it.
  await page.route('**/*.css?*', () => {})
  await page.goto(`/en/setup/${planted.onboardingId}`, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await isStyled(page)).toBe(true)
  expect(await page.evaluate(() => document.fonts.load('1rem textFont').then((fonts) => fonts.length))).toBe(
    1,
  )

  await page.unroute('**/*.css?*')
  await page.goto(`/en/setup/${planted.onboardingId}`)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('style[nonce]')).toHaveCount(1)
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(1)
  await expect(page.locator('body > link[rel=stylesheet]')).toHaveCount(1)

  await page.evaluate((path) => location.assign(path), `/en/setup/${planted.onboardingId}/check-rights`)
  await page.waitForURL(/check-rights$/)
  await page.waitForLoadState('networkidle')
  await expect(page.locator('style[nonce]')).toHaveCount(0)
  await expect(page.locator('head > link[rel=stylesheet]')).toHaveCount(1)
  expect(await isStyled(page)).toBe(true)
  expect(faults).toEqual([])
})

test('A phone lays out the rows of the table that are near its window, and the others when they come near', async ({
  page,
}) => {
  const { name } = await plantTenants(20)
  await signIn(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/en/dashboard?view=all&search=${name}`)
  const rows = page.locator('[data-live]')
  const isLaidOut = (index: number) =>
    rows
      .nth(index)
      .locator('time')
      .first()
      .evaluate((time) => time.checkVisibility({ contentVisibilityAuto: true }))
  await expect(rows).toHaveCount(20)
  expect([await isLaidOut(0), await isLaidOut(19)]).toEqual([true, false])
  await rows.nth(19).scrollIntoViewIfNeeded()
  await expect.poll(() => isLaidOut(19)).toBe(true)
})

/** A browser breaks long words of its own accord nowhere. */
function isStyled(page: Page): Promise<boolean> {
  return page.locator('body').evaluate((body) => getComputedStyle(body).overflowWrap === 'break-word')
}
