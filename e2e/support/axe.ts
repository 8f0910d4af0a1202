import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Keeps axe from describing every element that is right, which takes a fifth of its time. */
const onlyFaults: RunOptions = { resultTypes: ['violations'] }
const onlyColours: RunOptions = { ...onlyFaults, runOnly: ['color-contrast', 'link-in-text-block'] }

/** Returns the violations that axe finds, by rule and element. All rules run in light mode, the colour rules also in dark mode. */
export async function violations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await analyze(page, onlyColours)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await analyze(page, onlyFaults)
  return [
    ...light.map((violation) => `light: ${violation}`),
    ...dark.map((violation) => `dark: ${violation}`),
  ]
}

function analyze(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, options)
}
