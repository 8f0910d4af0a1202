import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Keeps axe from describing every element that is right, which takes a fifth of its time. */
const onlyFaults = { resultTypes: ['violations' as const] }
const colourRules = ['color-contrast', 'link-in-text-block']

/** Returns the violations that axe finds, by rule and element. All rules run in light mode, the colour rules also in dark mode. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await analyze(new AxeBuilder({ page }).options(onlyFaults).withRules(colourRules))
  await page.emulateMedia({ colorScheme: 'light' })
  // The first run has left axe in the page. Sending its source again would take longer than all of its rules.
  const light = await analyze(new AxeBuilder({ page, axeSource: 'window.axe' }).options(onlyFaults))
  return [
    ...light.map((violation) => `light: ${violation}`),
    ...dark.map((violation) => `dark: ${violation}`),
  ]
}

async function analyze(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
