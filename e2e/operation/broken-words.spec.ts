import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { startProduct } from '@/tools/test/product'
import { plantInvitation } from '../support/plant'
import { changeWords, eachText, treeWithOwnWords } from '../support/server/product-tree'
import { signedIn } from '../support/staff'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
// The jobs of a product with broken words would write mails of other tests.
const env = { JOBS: 'worker' }

let tree: string

test.beforeEach(() => {
  tree = treeWithOwnWords()
})

test.afterEach(() => rmSync(tree, { recursive: true }))

test('Broken words of a translation are shown in English and leave the rest of the page whole', async () => {
  changeWords(tree, 'no/start.json', (start) => {
    start.title = 'Koble {erp til {vendor}'
    start.for = '<b>Til {company}</b>'
    delete start.who
    start.personal = '\u202eInvitasjonen er ment for {email}.'
  })
  changeWords(tree, 'no/taskList.json', () => [])
  const product = await startProduct({ databaseUrl, env, cwd: tree })
  const planted = await plantInvitation({ locale: 'no' })
  const [english, norwegian] = [await wordsIn('en'), await wordsIn('no', 'en')]

  const { status, text } = await new Visitor(product.url).open(planted.path)
  expect(status).toBe(200)
  for (const key of ['start.title', 'start.for', 'start.who'] as const)
    expect(text).toContain(english.say(key))
  expect(text).toContain(english.say('start.personal', { email: 'finance@nordlys.example' }))
  expect(text).toContain(norwegian.say('start.secrecy.term'))
  expect(text).toContain(norwegian.say('start.begin'))

  const inside = await enter(planted, product.url)
  const list = await inside.open(`/no/setup/${planted.onboardingId}`)
  expect(list.status).toBe(200)
  expect(list.text).toContain(norwegian.erp('tasks.check-rights.title'))

  const told = product.logs().match(/"locale":"no","key":"start\.title","code":"notAMessage"/g)
  expect(told).toHaveLength(1)
  expect(product.logs()).toMatch(/messages\/no\/start\.json:\d+:\d+: This is no ICU message/)

  const { visitor } = await signedIn()
  const manager = new Visitor(product.url)
  for (const [name, value] of visitor.cookies) manager.cookies.set(name, value)
  const dashboard = await manager.open('/no/dashboard')
  expect(dashboard.status).toBe(200)
  expect(dashboard.text).toContain('no start.title')
  expect(dashboard.text).toContain(norwegian.say('installation.wordsBroken.text'))
  await product.stop()
})

test('The product does not start when a word of the pages is broken in English, in which others are shown', async () => {
  changeWords(tree, 'en/start.json', (start) => {
    start.title = 'Connect {erp to {vendor}'
  })
  await expect(startProduct({ databaseUrl, env, cwd: tree })).rejects.toThrow(
    /messages\/en\/start\.json:\d+:\d+: This is no ICU message/,
  )
})

test('Words three times as long break no page, on a narrow screen neither', async ({ page }) => {
  const long = (text: string) => `${text} [${text} – ${text}]`
  for (const file of ['start', 'taskList', 'task', 'common', 'connect', 'handOver', 'instructions'])
    changeWords(tree, `fr/${file}.json`, (words) => eachText(words, long))
  const product = await startProduct({ databaseUrl, env, cwd: tree })
  expect(product.logs()).not.toContain('a translation has a fault')
  const planted = await plantInvitation({ locale: 'fr' })
  const visitor = await enter(planted, product.url)
  await page.context().addCookies(visitor.browserCookies())
  await page.setViewportSize({ width: 390, height: 844 })
  const setup = `/fr/setup/${planted.onboardingId}`
  for (const path of [
    planted.path.replace('/en/', '/fr/'),
    setup,
    `${setup}/check-rights`,
    `${setup}/allow-ips`,
    `${setup}/connect`,
  ]) {
    const response = await page.goto(new URL(path, product.url).href)
    expect(response?.status(), path).toBe(200)
    await expect(page.getByRole('main')).toContainText(' – ')
    const widths = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return { scrollWidth, clientWidth }
    })
    expect(widths.scrollWidth, path).toBeLessThanOrEqual(widths.clientWidth)
  }
  await product.stop()
})
