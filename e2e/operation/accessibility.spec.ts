import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { makeScenes } from '../support/scenes'
import type { Scene } from '../support/visitor'
import { wordsIn } from '../support/words'

const locales = ['en', 'fr', 'no'] as const
const widths = [1280, 640, 390, 320]

let scenes: Scene[] = []
let cookies: Parameters<BrowserContext['addCookies']>[0] = []

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const made = await makeScenes()
  scenes = made.scenes
  cookies = made.visitors.flatMap((visitor) => visitor.browserCookies())
})

test.beforeEach(({ context }) => context.addCookies(cookies))

const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong, by rule and place: all in the light, and in the dark what differs, the colours. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const axe = new AxeBuilder({ page }).setLegacyMode()
    if (colorScheme === 'dark') axe.withRules(colourRules)
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(...nodes.map(({ target }) => `${colorScheme}: ${id}: ${target.join(' ')}`))
  }
  return found
}

/** What sticks out of a page that is narrower than it. */
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

for (const [turn, locale] of locales.entries()) {
  test(`axe finds nothing wrong with any page, light or dark (a third of them in ${locale})`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    for (const { name, path } of scenes.filter((_, index) => index % locales.length === turn)) {
      await page.goto(`/${locale}${path}`)
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`))
    }
    expect(found).toEqual([])
  })

  test(`No page has to be scrolled sideways, at any width, in ${locale}`, async ({ page }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    for (const { name, path } of scenes) {
      await page.goto(`/${locale}${path}`, { waitUntil: 'domcontentloaded' })
      await page.evaluate(unfold)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        found.push(...(await overhang(page)).map((element) => `${name} at ${width}: ${element}`))
      }
    }
    expect(found).toEqual([])
  })

  test(`Faults of a form are told so that axe finds nothing wrong, in ${locale}`, async ({ page }) => {
    const words = await wordsIn(locale)
    for (const [task, button, fault] of [
      ['answer-questions', 'task.questions.submit', 'task.questions.errors.required'],
      ['connect', 'connect.submit', 'connect.errors.required'],
    ] as const) {
      const scene = scenes.find(
        ({ name }) => name === `${task}: ${task === 'connect' ? 'under way' : 'unanswered'}`,
      )
      await page.goto(`/${locale}${scene?.path}`)
      const submit = page.getByRole('button', { name: words.say(button), exact: true })
      // Pressed before the script is there, the browser says it in a bubble of its own.
      await expect(async () => {
        await submit.click()
        await expect(page.getByText(words.say(fault)).first()).toBeVisible({ timeout: 1_000 })
      }).toPass()
      expect(await violations(page)).toEqual([])
      expect(await overhang(page)).toEqual([])
    }
  })
}

/** Opens what is folded, but for the menus that hang over the page. */
async function unfold(): Promise<void> {
  for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
  await document.fonts.ready
}
