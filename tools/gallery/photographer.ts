import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { markedIn } from '@/i18n/words/marked-words'
import { measurePage, untranslatedTexts } from './measure'
import type { Shot } from './shot'

/** A signed-in browser, and one that is not. Mails are shown in a page of their own, where they fill the window. */
export type Camera = { pages: Page; signedOut: Page; mails: Page; close(): Promise<void> }

/** Opens a browser that is signed in as a member of the staff. */
export async function openCamera(browser: Browser, signIn: string): Promise<Camera> {
  const settings = { bypassCSP: true, reducedMotion: 'reduce' } as const
  const context: BrowserContext = await browser.newContext(settings)
  const stranger = await browser.newContext(settings)
  const pages = await context.newPage()
  await pages.goto(signIn)
  await pages.getByRole('main').getByRole('button').click()
  await pages.waitForURL(/\/dashboard/)
  return {
    pages,
    signedOut: await stranger.newPage(),
    mails: await context.newPage(),
    async close() {
      await context.close()
      await stranger.close()
    },
  }
}

/**
 * Opens a page or mail of the product at `origin`. Returns what shows it, and the numbers of its texts, where the page marks them.
 */
export async function openShot(
  { pages: signedIn, signedOut, mails }: Camera,
  { pathIn, isSignedOut }: Shot,
  { origin, locale }: { origin: string; locale: string },
): Promise<{ shown: Page; numbers: number[] }> {
  const pages = isSignedOut ? signedOut : signedIn
  const url = origin + pathIn(locale)
  const answer = await pages.goto(url)
  // Some pages say with 404 that something is not there, or with 503 that it is not there at present.
  if (!answer || answer.status() === 500) throw new Error(`${url} answers ${answer?.status()}.`)
  if (/\/preview\/[^/]+\/mail\//.test(url)) {
    const mail = (await pages.locator('iframe').getAttribute('srcdoc')) ?? ''
    const subject = await pages.locator('h1').innerText()
    await mails.setContent(mail)
    return { shown: mails, numbers: markedIn(subject + mail) }
  }
  await pages.addStyleTag({
    content: '[data-word-panel]{display:none!important}.sticky{position:static!important}',
  })
  // Menus, which have names, would lie over the page.
  await pages.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('details:not([name])'))
      folded.open = true
  })
  const text = await pages.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[placeholder],[title]')]
    const labels = named.flatMap((each) =>
      ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name)),
    )
    return [document.body.textContent, ...labels].join(' ')
  })
  return { shown: pages, numbers: markedIn(text) }
}

export async function takePicture(page: Page, file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  const take = () => page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: 70 })
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()))
  await take()
  // A mail in a frame is laid out anew only when the page has been drawn in its new width.
  if (page.frames().length > 1) await take()
}

/** Returns what is wrong with a page in made-up words, each as one line. */
export async function faultsOf(page: Page, allowed: readonly string[]): Promise<string[]> {
  // The compiler wraps named functions in this helper, which the page does not know.
  await page.evaluate('globalThis.__name = (value) => value')
  const { clipped, overlapping } = await measurePage(page)
  const untranslated = await untranslatedTexts(page, allowed)
  return [
    ...clipped.map((text) => `clipped: ${text}`),
    ...overlapping.map((text) => `overlapping: ${text}`),
    ...untranslated.map((text) => `not translated: ${text}`),
  ]
}
