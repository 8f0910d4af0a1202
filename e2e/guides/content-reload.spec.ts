import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { loadCatalog } from '@/lib/guide/catalog'
import { type Product, startProduct } from '@/tools/test/product'
import { violations } from '../support/axe'
import { Customer } from '../support/customer'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { wordsIn } from '../support/words'

const guideId = 'acme-sage-intacct'
const words = `messages/en/guides/${guideId}.json`

test.describe.configure({ mode: 'default', timeout: 120_000 })

let content: string
let product: Product

test.beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'handrail-content-'))
  cpSync(join(import.meta.dirname, '../content'), content, { recursive: true })
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { CONTENT_DIR: content, LOCALES: 'en,no' },
  })
})

test.afterAll(async () => {
  await product.stop()
  rmSync(content, { recursive: true })
})

const write = (text: string) => writeFileSync(join(content, words), text)

/** Reloads a page until it shows a text. A change is served within some seconds, and nobody knows how many on a busy machine. */
async function seesSoon(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('main')).toContainText(text, { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
}

test('A changed guide is served without a restart, a faulty change is refused and told, and an open page goes on', async ({
  page,
  browser,
}) => {
  const guide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === guideId)
  const customer = new Customer(page, await wordsIn('en', 'en', guide, content))
  const { path } = await plantInvitation({ guideId })
  await customer.begin(`${product.url}${path}`)
  await customer.goOn()

  const reader = await browser.newPage()
  const right = readFileSync(join(content, words), 'utf8')
  await reader.goto(`${product.url}${(await plantInvitation({ guideId })).path}`)
  write(right.replace('"intro": "', '"intro": "New since today: '))
  await seesSoon(reader, 'New since today:')

  write(right.replace('"intro": "', '"introduction": "'))
  const staff = await browser.newPage()
  await signIn(staff)
  await staff.goto(`${product.url}/en/dashboard`)
  const { say } = customer.words
  await seesSoon(staff, say('installation.contentRefused.title'))
  await expect(staff.getByRole('main')).toContainText(`${words}:1:1: The word "intro" is missing. Write it.`)
  expect(await violations(staff)).toEqual([])
  const { status, checks, warnings } = await (await fetch(`${product.url}/readyz`)).json()
  expect({ status, guides: checks.guides }).toEqual({ status: 'ready', guides: 'changeRefused' })
  expect(warnings).toContain('guides')
  await reader.reload()
  await expect(reader.getByRole('main')).toContainText('New since today:')

  write(right)
  await expect(async () => {
    await staff.reload()
    await expect(staff.getByText(say('installation.contentRefused.title'))).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await customer.tickAll()
  await customer.complete()
  await expect(page).not.toHaveURL(/check-rights/)
})

test('A language that the installation does not offer is not among those to choose, and its addresses lead to another', async ({
  page,
}) => {
  const { path } = await plantInvitation({ guideId, locale: 'fr' })
  await page.goto(`${product.url}${path}`)
  await expect(page).toHaveURL(/\/en\/start\//)
  await expect(page.getByText('Norsk')).not.toHaveCount(0)
  await expect(page.getByText('Français')).toHaveCount(0)
})
