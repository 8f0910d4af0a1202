import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const colourRules = ['color-contrast', 'link-in-text-block']

/** Returns the violations that axe finds, by rule and element. It runs every rule in light mode and the color rules in dark mode. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await analyze(new AxeBuilder({ page }).withRules(colourRules))
  await page.emulateMedia({ colorScheme: 'light' })
  // Axe is in the page by now: sending it there takes longer than all of its rules.
  const light = await analyze(new AxeBuilder({ page, axeSource: 'window.axe' }))
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)]
}

async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
