import { expect, type Page, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { violations } from '../support/axe'
import { customerAtWork, newcomer } from '../support/scenes/customer'
import { people } from '../support/scenes/people'
import { signIn } from '../support/staff'
import { Dashboard, plantTenants } from '../support/tenants'
import { wordsIn } from '../support/words'

const { locales } = routing
const height = 900
// The last width is the one at which the next page is loaded.
const widths = [640, 390, 320, 1280]

test.use({ viewport: { width: 1280, height } })

for (const [who, first, makeScenes] of people) {
  test(`Every page of ${who} passes axe in light and dark mode, and fits every width in each language`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000)
    const { scenes, visitor } = await makeScenes()
    await context.addCookies(visitor.browserCookies())
    const found: string[] = []
    for (const [index, { name, path }] of scenes.entries()) {
      const forAxe = locales[(locales.indexOf(first) + index) % locales.length]
      for (const locale of locales) {
        await page.goto(`/${locale}${path}`)
        const problems = locale === forAxe ? await violations(page) : []
        problems.push(...(await overhangs(page)))
        found.push(...problems.map((problem) => `${name} in ${locale}: ${problem}`))
      }
    }
    expect(found).toEqual([])
  })
}

for (const locale of locales) {
  test(`A form that shows errors passes axe in ${locale}`, async ({ page, context }) => {
    const words = await wordsIn(locale)
    for (const [makeScenes, scene, button, error] of [
      [newcomer, 'answer-questions: unanswered', 'task.questions.submit', 'task.questions.errors.required'],
      [customerAtWork, 'connect: under way', 'connect.submit', 'connect.errors.required'],
    ] as const) {
      const { scenes, visitor } = await makeScenes()
      await context.addCookies(visitor.browserCookies())
      await page.goto(`/${locale}${scenes.find(({ name }) => name === scene)?.path}`)
      const submit = page.getByRole('button', { name: words.say(button), exact: true })
      // Before the script has loaded, the browser shows the error in a bubble of its own.
      await expect(async () => {
        await submit.click()
        await expect(page.getByText(words.say(error)).first()).toBeVisible({ timeout: 1_000 })
      }).toPass()
      expect(await violations(page)).toEqual([])
      expect(await overhang(page)).toEqual([])
    }
  })
}

test('The tint of a row that has just changed passes axe', async ({ page }) => {
  const { name, companies } = await plantTenants(1)
  await signIn(page)
  // With reduced motion the tint does not fade.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/en/dashboard?view=all&search=${name}`)
  const row = new Dashboard(page, await wordsIn('en')).row(companies[0] ?? '')
  await row.evaluate((element) => element.setAttribute('data-live-fresh', 'now'))
  expect(await violations(page)).toEqual([])
})

/** Opens every folded part of a page. Returns, for each width, the elements that reach beyond the right edge of the page. */
async function overhangs(page: Page): Promise<string[]> {
  await page.evaluate(unfold)
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    found.push(...(await overhang(page)).map((element) => `at ${width}: ${element}`))
  }
  return found
}

/** Returns the last three elements that reach beyond the right edge of the page, or none when nothing scrolls sideways. */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    return wide.slice(-3).map((element) => `${scrollWidth}: ${element.outerHTML.slice(0, 160)}`)
  })
}

/** Opens every folded part of the main content and waits for the fonts. Open menus of the header would cover the page. */
async function unfold(): Promise<void> {
  for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
  await document.fonts.ready
}
