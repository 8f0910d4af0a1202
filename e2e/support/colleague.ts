import { randomUUID } from 'node:crypto'
import { type Browser, expect } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { Customer } from './customer'
import { formsOf } from './html'
import { linkIn, receiveMail } from './mailbox'
import type { Planted } from './plant'
import { enter, type PageResponse, Visitor } from './visitor'
import { type Words, wordsIn } from './words'

/** Returns a mail address that no other test uses. */
export function someAddress(): string {
  return `ola-${randomUUID().slice(0, 8)}@nordlys.example`
}

export const ola = { name: 'Ola Hansen', message: 'Kan du ta denne?\nTakk!' }

/** Hands a task over in a browser. Starts on the task's page. */
export async function handOver(sender: Customer, email: string, language: string, erpLanguage = 'en') {
  const { main, words } = sender
  await sender.link('task.askColleague').click()
  await expect(sender.heading(words.say('handOver.title'))).toBeVisible()
  await main.getByLabel(words.say('handOver.name'), { exact: true }).fill(ola.name)
  await main.getByLabel(words.say('handOver.email'), { exact: true }).fill(email)
  await main.getByLabel(words.say('handOver.message'), { exact: true }).fill(ola.message)
  await main.getByLabel(words.say('handOver.language'), { exact: true }).selectOption(language)
  await main.getByLabel(words.say('handOver.erpLanguage'), { exact: true }).selectOption(erpLanguage)
  await sender.button('handOver.submit').click()
}

/** Hands a task over by requests alone, without a browser. Returns the page that follows. */
export async function sendHandOver(
  visitor: Visitor,
  taskPath: string,
  words: Words,
  typed: Record<string, string>,
): Promise<PageResponse> {
  const page = await visitor.open(`${taskPath}/hand-over`)
  const fields = { ...ola, language: 'no', erpLanguage: 'en', ...typed }
  return visitor.press(page, words.say('handOver.submit'), fields)
}

/**
 * Hands a task over to a colleague, who opens the link of the mail. `language` is the colleague's. Returns both people as
 * visitors, the colleague's address and link, the task's path for the sender (`taskPath`) and for the colleague (`ownPath`), and
 * the English words.
 */
export async function plantHandover(planted: Planted, taskId: string, language = 'en') {
  const [email, words] = [someAddress(), await wordsIn('en')]
  const sender = await enter(planted)
  const taskPath = `/en/setup/${planted.onboardingId}/${taskId}`
  await sendHandOver(sender, taskPath, words, { email, language })
  const link = linkIn(await receiveMail(email))
  const colleague = await openLink(link)
  const ownPath = `/${language}/setup/${planted.onboardingId}/${taskId}`
  return { sender, colleague, email, link, taskPath, ownPath, words }
}

async function openLink(link: string): Promise<Visitor> {
  const visitor = new Visitor()
  const start = await visitor.open(new URL(link).pathname)
  await visitor.post(start.path, formsOf(start.html)[0]?.fields ?? [])
  return visitor
}

/** Opens a colleague's link in a browser context of its own. Returns the colleague in front of its start page. */
export async function colleagueAt(browser: Browser, link: string, locale: Locale, javaScriptEnabled = true) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(link)
  return new Customer(page, await wordsIn(locale, 'en'))
}
