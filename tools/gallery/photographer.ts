import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { keysOf, markedIn } from '@/i18n/words/marked-words'
import { measurePage, untranslatedTexts } from './measure'

type Camera = { pages: Page; mails: Page; keys: string[]; close(): Promise<void> }

/** Opens a browser of one width that is signed in as a member of the staff. `words` is the English catalogue, which numbers the keys. */
export async function openCamera(
  browser: Browser,
  signIn: string,
  width: number,
  words: object,
): Promise<Camera> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: 900 },
    bypassCSP: true,
    reducedMotion: 'reduce',
  })
  const pages = await context.newPage()
  await pages.goto(signIn)
  await pages.getByRole('main').getByRole('button').click()
  await pages.waitForURL(/\/dashboard/)
  return { pages, mails: await context.newPage(), keys: keysOf(words), close: () => context.close() }
}

/** Opens a page or mail of the preview. Returns what shows it, and the keys of its texts. A mail fills the window by itself. */
export async function openScene(camera: Camera, url: string): Promise<{ shown: Page; keys: string[] }> {
  const { pages, mails } = camera
  const answer = await pages.goto(url)
  if (!answer?.ok()) throw new Error(`${url} answers ${answer?.status()}.`)
  const [, kind] = /\/mail\/(\w+)/.exec(url) ?? []
  if (kind) {
    await mails.setContent((await pages.locator('iframe').getAttribute('srcdoc')) ?? '')
    return { shown: mails, keys: camera.keys.filter((key) => key.startsWith(`mail.${kind}.`)) }
  }
  await pages.addStyleTag({
    content: '[data-word-panel]{display:none!important}.sticky{position:static!important}',
  })
  const text = await pages.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')]
    const labels = named.flatMap((each) =>
      ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name)),
    )
    return [document.body.textContent, ...labels].join(' ')
  })
  return { shown: pages, keys: markedIn(text).flatMap((number) => camera.keys[number] ?? []) }
}

export async function takePicture(page: Page, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 70 })
}

/** Returns what is wrong with a page in made-up words, each as one line. */
export async function faultsOf(page: Page, allowed: readonly string[]): Promise<string[]> {
  const { clipped, overlapping } = await measurePage(page)
  const untranslated = await untranslatedTexts(page, allowed)
  return [
    ...clipped.map((text) => `clipped: ${text}`),
    ...overlapping.map((text) => `overlapping: ${text}`),
    ...untranslated.map((text) => `not translated: ${text}`),
  ]
}
