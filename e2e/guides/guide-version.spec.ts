import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import { loadCatalog } from '@/lib/guide/catalog'
import { startProduct } from '@/tools/test/product'
import { type Branch, rolesAndEntities } from '../support/branches'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { invite } from '../support/invitation'
import { workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const guideId = 'acme-sage-intacct'
const updateTexts = {
  en: 'Acme sends from a second address: 203.0.113.8.',
  fr: 'Acme envoie depuis une deuxième adresse : 203.0.113.8.',
  no: 'Acme sender fra en adresse til: 203.0.113.8.',
}
const branch: Branch = {
  ...rolesAndEntities,
  answers: { permissionType: 'role', ipFilter: 'yes', entities: 'one' },
}

let content: string

test.beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'handrail-content-'))
  cpSync(join(import.meta.dirname, '../content'), content, { recursive: true })
})

test.afterEach(() => rmSync(content, { recursive: true }))

/** Writes version 2 of the guide, which has one more address and a text that says so. */
function raiseVersion(): void {
  const file = join(content, 'guides/sage-intacct/acme.yaml')
  const changed = readFileSync(file, 'utf8')
    .replace('version: 1', 'version: 2\nchanges: { "2": newAddress }')
    .replace('[203.0.113.7]', '[203.0.113.7, 203.0.113.8]')
  writeFileSync(file, changed)
  for (const [locale, newAddress] of Object.entries(updateTexts)) {
    const wordsFile = join(content, `messages/${locale}/guides/${guideId}.json`)
    const messages = JSON.parse(readFileSync(wordsFile, 'utf8'))
    writeFileSync(wordsFile, JSON.stringify({ ...messages, changes: { newAddress } }))
  }
}

/** Works up to `authorize-sender` and ticks one of its steps. `ticked` is the number of ticks in `allow-ips`, an earlier task. */
async function workHalfWay(browser: Browser, url: string, locale: 'en' | 'fr', javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: url })
  const guide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === guideId)
  const customer = new Customer(await context.newPage(), await wordsIn(locale, locale, guide))
  const env = { CONTENT_DIR: content, APP_URL: url }
  await customer.begin(await invite({ locale, erpLanguage: locale, guide: guideId, env }))
  const setupUrl = customer.page.url()
  await customer.goOn()
  await workUpTo(customer, branch, 'check-rights', 'authorize-sender')
  await customer.ticks(false).first().click()
  await expect(customer.ticks(true)).toHaveCount(1)
  const onboardingId = setupUrl.split('/').at(-1) ?? ''
  const ticked = await countTicks(onboardingId)
  expect(ticked).toBeGreaterThan(0)
  return { customer, setupUrl, onboardingId, updateText: updateTexts[locale], ticked }
}

/** Returns the number of ticks in `allow-ips`, the task that has one more step in version 2. */
async function countTicks(onboardingId: string): Promise<number> {
  const ticks = `select 1 from "ActionTick" where "onboardingId" = $1 and "taskId" = 'allow-ips'`
  return (await query(ticks, [onboardingId])).length
}

test('When the product starts again with a new version of a guide, all ticks stay and customers read once what has changed, with and without JavaScript', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const env = { CONTENT_DIR: content }
  const first = await startProduct({ databaseUrl, env })
  const people = [
    await workHalfWay(browser, first.url, 'en', true),
    await workHalfWay(browser, first.url, 'fr', false),
  ]
  await first.stop()
  raiseVersion()
  const second = await startProduct({ databaseUrl, env, port: Number(new URL(first.url).port) })

  for (const { customer, setupUrl, onboardingId, updateText, ticked } of people) {
    const { main, page, words } = customer
    await page.goto(setupUrl)
    await expect(customer.heading(words.say('taskList.guideUpdates.title'))).toBeVisible()
    await expect(main.getByText(updateText)).toBeVisible()
    // The first task was done and has one more step now. The second one is begun, as before.
    await expect(customer.row('allow-ips')).toContainText(words.say('common.status.inProgress'))
    await expect(customer.row('authorize-sender')).toContainText(words.say('common.status.inProgress'))
    await customer.openTask('allow-ips')
    await expect(customer.ticks(true)).toHaveCount(ticked)
    await expect(main.getByText('203.0.113.8').first()).toBeVisible()
    await customer.openList()
    await customer.button('taskList.guideUpdates.understood').click()
    await expect(main.getByText(updateText)).toHaveCount(0)
    await page.reload()
    await expect(main.getByText(updateText)).toHaveCount(0)
    await expect(customer.row('allow-ips')).toContainText(words.say('common.status.inProgress'))

    const [read] = await query(
      `select data from "Event" where "onboardingId" = $1 and kind = 'guideUpdatesRead'`,
      [onboardingId],
    )
    expect(read?.data).toEqual({
      from: expect.stringMatching(/^\d+\.1$/),
      to: expect.stringMatching(/^\d+\.2$/),
    })
    await page.context().close()
  }
  await second.stop()
})
