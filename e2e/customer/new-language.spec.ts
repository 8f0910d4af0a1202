import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { directionOf } from '@/i18n/language'
import { pseudoLocale } from '@/i18n/reserved-locales'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { measurePage } from '@/tools/gallery/measure'
import { unmirroredBoxes } from '@/tools/gallery/mirrored'
import { faultsOf, openCamera, openShot } from '@/tools/gallery/photographer'
import { shotOf } from '@/tools/gallery/shot'
import { type Product, startProduct } from '@/tools/test/product'
import { Customer } from '../support/customer'

import { plantLink } from '../support/plant'
import { inLocale, severalClients } from '../support/routes'
import { makeStaffLink } from '../support/staff-link'
import { wordsIn } from '../support/words'

/** Languages that the product does not have. TypeScript knows those of the product alone. */
const made = ['de', 'ar'] as unknown as Locale[]

let content: string
let product: Product

test.beforeAll(async () => {
  test.setTimeout(120_000)
  content = mkdtempSync(join(tmpdir(), 'handrail-languages-'))
  mkdirSync(join(content, 'messages'))
  for (const locale of made)
    execFileSync('npm', ['run', '--silent', 'language:new', '--', locale, '--dir', content, '--made-up'])
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { CONTENT_DIR: content, PSEUDO_LOCALE: 'on' },
  })
})

test.afterAll(async () => {
  await product?.stop()
  rmSync(content, { recursive: true })
})

for (const locale of made)
  test(`In ${locale}, which one command has added and filled with made-up words, a customer reaches a verified connection, and nothing on their way is clipped or stays on its side`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: 640, height: 900 })
    const route = inLocale(severalClients, locale)
    const customer = await arrive(page, route)
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale))
    for (const taskId of route.tasks.slice(0, -1)) {
      await customer.seesTask(taskId)
      await expectSound(page, locale)
      if (taskId === 'answer-questions') await customer.answer(route.answers)
      else {
        await customer.tickAll()
        await customer.complete()
      }
    }
    await customer.seesTask('connect')
    await expectSound(page, locale)
    await customer.test(route.credentials(customer.words))
    await customer.seesVerdict('connected')
    await expectSound(page, locale)
    await customer.openList()
    await expect(customer.row('connect')).toContainText(customer.words.say('common.status.verified'))
    await expectSound(page, locale)
  })

test('In made-up words the pages and emails of a guide are clipped nowhere, overlap nothing and have no English left', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const guide = getGuide('payhawk-sage-intacct')
  if (!guide) throw new Error('The guide of this test does not exist.')
  const { link } = await makeStaffLink({ env: { APP_URL: product.url } })
  const camera = await openCamera(browser, link)
  const found: string[] = []
  for (const path of scenes) {
    const shot = shotOf(guide, path)
    const { shown } = await openShot(camera, shot, { origin: product.url, locale: pseudoLocale })
    for (const width of [1280, 390]) {
      await shown.setViewportSize({ width, height: 900 })
      found.push(...(await faultsOf(shown, shot.same)).map((fault) => `${path}, ${width} px: ${fault}`))
    }
  }
  await camera.close()
  expect(found).toEqual([])
})

/** One of each kind. `npm run messages:gallery` measures all. */
const scenes = [
  'invitation',
  'handover',
  'list/begun',
  'task/answer-questions/notStarted',
  'task/authorize-sender/problem',
  'task/connect/notStarted',
  'test/signInRefused',
  'done',
  'print',
  'mail/taskHandedOver',
  'mail/webhookFailing',
]

/** Opens the invitation on the product that has the languages. */
async function arrive(page: Page, route: typeof severalClients): Promise<Customer> {
  const before = process.env.CONTENT_DIR
  process.env.CONTENT_DIR = content
  const words = await wordsIn(route.locale, route.erpLanguage, getGuide(route.guideId))
  if (before === undefined) delete process.env.CONTENT_DIR
  else process.env.CONTENT_DIR = before
  const customer = new Customer(page, words)
  await customer.begin(`${product.url}${await plantLink(route)}`)
  await customer.goOn()
  return customer
}

async function expectSound(page: Page, locale: string): Promise<void> {
  expect(await measurePage(page)).toEqual({ clipped: [], overlapping: [] })
  if (directionOf(locale) === 'rtl') expect(await unmirroredBoxes(page)).toEqual([])
}
