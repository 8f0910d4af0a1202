import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { loadCatalog } from '@/lib/guide/catalog'
import { isMet } from '@/lib/guide/model/conditions'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { type Product, startProduct } from '@/tools/test/product'
import { Customer } from '../support/customer'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

// Help articles of vendors that were written as guides, with tasks, screens and a product of the vendor's own.
const content = join(import.meta.dirname, '../../docs/examples/content')
const { guides } = loadCatalog([process.cwd(), content])

const walks: [guideId: string, locale: Locale][] = [
  ['expensify-sage-intacct', 'en'],
  ['expensify-sage-intacct', 'fr'],
  ['expensify-sage-intacct', 'no'],
  ['brex-sage-intacct', 'fr'],
  ['pex-sage-intacct', 'no'],
]

test.describe.configure({ mode: 'default', timeout: 180_000 })

let sandbox: Sandbox
let product: Product

test.beforeAll(async () => {
  const senderIds = walks.map(([guideId]) => String(guideOf(guideId).values.senderId))
  sandbox = await startSandbox({ senderIds })
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { ...sandboxSettings(sandbox.url, senderIds), CONTENT_DIR: content },
  })
})

test.afterAll(async () => {
  await product.stop()
  await sandbox.close()
})

for (const [guideId, locale] of walks)
  test(`${guideId}: a customer does the vendor's own tasks and the ERP's, and is connected in ${locale}`, async ({
    page,
  }) => {
    const guide = guideOf(guideId)
    const customer = await begin(page, guide, locale)
    await walkToTest(customer, guide)
    const company = { companyId: sandboxCompany('OK'), password: sandboxPassword }
    await customer.test({ ...company, userId: String(guide.values.userId) })
    await customer.seesVerdict('connected')
    await customer.hands.press(customer.link('connectionTest.connected.done'))
    await expect(customer.heading(customer.words.say('connected.title'))).toBeVisible()
  })

function guideOf(guideId: string): Guide {
  const guide = guides.find(({ id }) => id === guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  return guide
}

async function begin(page: Page, guide: Guide, locale: Locale): Promise<Customer> {
  const erpLanguage = erpLanguageFor(guide, locale)
  const { path } = await plantInvitation({ guideId: guide.id, locale, erpLanguage })
  const customer = new Customer(page, await wordsIn(locale, erpLanguage, guide, content))
  await customer.begin(`${product.url}${path}`)
  await customer.goOn()
  return customer
}

/** Gives the first answer to every question, and does every task that it leads to, up to the test of the connection. */
async function walkToTest(customer: Customer, { questions, tasks }: Guide): Promise<void> {
  const answers = Object.fromEntries(questions.map(({ id, options }) => [id, options[0] ?? '']))
  const applicable = tasks.filter(({ when }) => isMet(when, answers)).map(({ id }) => id)
  await workUpTo(customer, { tasks: applicable, answers }, applicable[0] ?? '', 'connect')
}
