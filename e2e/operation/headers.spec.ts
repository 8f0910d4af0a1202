import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { seeEnd, startTest } from '../support/connection'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const done = ['check-rights', 'answer-questions']

/** Plants a customer with a failed and a passed test. Returns the paths of the customer's pages and of public pages. */
async function anyPages(locale: Locale) {
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers: { permissionType: 'role' }, done })
  const visitor = await enter(planted)
  const failed = await startTest({ visitor, ...planted, words }, { companyId: sandboxCompany('TWO-MISSING') })
  await seeEnd(visitor, failed)
  const companyId = sandboxCompany('OK')
  const passed = await startTest({ visitor, ...planted, words }, { companyId })
  await seeEnd(visitor, passed)
  const setupPath = `/${locale}/setup/${planted.onboardingId}`
  const tasks = words.guide.tasks.map(({ id }) => `${setupPath}/${id}`)
  const personal = [
    planted.path,
    setupPath,
    ...tasks,
    `${setupPath}/print`,
    `${setupPath}/done`,
    failed.path,
    passed.path,
  ]
  const others = [`/${locale}`, `/${locale}/nowhere`, `/${locale}/start/${'x'.repeat(43)}`]
  return { visitor, personal, others, words, planted, companyId }
}

test('A page runs only scripts that the server has marked, cannot be framed, and is not cached when it is personal', async () => {
  const { visitor, personal, others } = await anyPages('en')
  const nonces = new Set<string>()
  for (const path of [...personal, ...others]) {
    const { headers, html } = await visitor.open(path)
    const policy = headers.get('content-security-policy') ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? ''
    nonces.add(nonce)
    expect(nonce.length).toBeGreaterThan(20)
    expect(scripts).not.toContain('unsafe')
    for (const part of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policy).toContain(part)
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/<[^>]*\son[a-z]+="/i)
    expect(html).not.toContain('href="javascript:')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    if (personal.includes(path)) expect(headers.get('cache-control')).toContain('no-store')
  }
  expect(nonces.size).toBe(personal.length + others.length)
})

for (const [locale, tag] of [
  ['en', 'en'],
  ['fr', 'fr'],
  ['no', 'nb'],
] as const) {
  test(`Every page under /${locale} has the language tag ${tag}`, async () => {
    const { visitor, personal, others } = await anyPages(locale)
    for (const path of [...personal, ...others]) {
      const { html } = await visitor.open(path)
      expect(/<html[^>]*\blang="([^"]*)"/.exec(html)?.[1], path).toBe(tag)
    }
  })

  test(`No page under /${locale} writes an error or a warning to the browser's console`, async ({
    page,
    context,
  }) => {
    const { visitor, personal, others, words, planted, companyId } = await anyPages(locale)
    await context.addCookies(visitor.browserCookies())
    const messages = listen(page)
    for (const path of [...personal, ...others]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    // Copying a value and following a running test must write nothing either.
    await page.goto(`/${locale}/setup/${planted.onboardingId}/authorize-sender`)
    await page
      .getByRole('main')
      .getByRole('button', { name: words.say('task.copy.submit') })
      .first()
      .click()
    const running = await startTest({ visitor, ...planted, words }, { companyId })
    await page.goto(running.path)
    await expect(
      page.getByRole('heading', { name: words.say('connectionTest.connected.title') }),
    ).toBeVisible()
    expect(messages).toEqual([])
  })
}

/** Collects the errors and warnings of a page from now on. The 404 that the test opens on purpose is left out. */
function listen(page: Page): string[] {
  const messages: string[] = []
  page.on('console', (message) => {
    const isExpected = message.location().url.endsWith('/not-open') && message.text().includes('404')
    if (['error', 'warning'].includes(message.type()) && !isExpected)
      messages.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => messages.push(`${page.url()}: ${error.message}`))
  return messages
}

for (const [preferred, locale] of [
  ['nb-NO,nb;q=0.9,en;q=0.8', 'no'],
  ['nn', 'no'],
  ['no', 'no'],
  ['fr-CA,fr;q=0.9', 'fr'],
  ['de', 'en'],
] as const) {
  test(`A browser that prefers ${preferred} is redirected to /${locale}`, async () => {
    const home = await new Visitor().open('/', { 'accept-language': preferred })
    expect(home.path).toBe(`/${locale}`)
    expect(home.text).toContain((await wordsIn(locale)).say('errors.home.title'))
  })
}
