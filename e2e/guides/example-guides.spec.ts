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

test('pex-sage-intacct: the name of an account is typed with an answer, and later steps repeat it', async ({
  page,
}) => {
  const guide = guideOf('pex-sage-intacct')
  const customer = await begin(page, guide, 'en')
  const { words, main } = customer
  await workUpTo(customer, branchOf(guide), guide.tasks[0]?.id ?? '', 'answer-questions')
  const name = main.getByRole('textbox', { name: words.own('customerValues.accountName.label') })
  const answers = { ...branchOf(guide).answers, pexAccount: 'otherName' }
  await expect(name).toBeHidden()
  await customer.answer(answers)
  await expect(main.getByText(words.say('task.ask.required'), { exact: true })).toBeVisible()
  await expect(main.getByRole('alert')).toBeFocused()
  await customer.hands.type(name, 'Cards 1350')
  await customer.answer({})
  await expect(customer.heading(words.say('task.questions.errors.title'))).toBeHidden()
  await customer.openList()
  await customer.openTask('set-normal-balance')
  await expect(main.getByText('Cards 1350', { exact: true }).first()).toBeVisible()
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

/** Returns the first answer to every question, and the tasks that these lead to. */
function branchOf(guide: Guide) {
  const answers = Object.fromEntries(guide.questions.map(({ id, options }) => [id, options[0] ?? '']))
  const applicable = guide.tasks.filter(({ when }) => isMet(when, answers))
  return { tasks: applicable.map(({ id }) => id), answers }
}

/** Gives the first answer to every question, and does every task that it leads to, up to the test of the connection. */
async function walkToTest(customer: Customer, guide: Guide): Promise<void> {
  const branch = branchOf(guide)
  const applicable = guide.tasks.filter(({ id }) => branch.tasks.includes(id))
  let from = branch.tasks[0] ?? ''
  for (const { id, actions } of applicable) {
    const asked = actions.flatMap((action) => (action.verb === 'ask' ? [action.asked] : []))
    if (asked.length === 0) continue
    await workUpTo(customer, branch, from, id)
    for (const name of asked) await say(customer, guide, name)
    from = id
  }
  await workUpTo(customer, branch, from, 'connect')
}

/** Types a value of the customer's own, as its example has it. */
async function say(customer: Customer, { customerValues }: Guide, name: string): Promise<void> {
  const { words, main } = customer
  const example = customerValues.find((value) => value.name === name)?.example ?? ''
  const label = words.own(`customerValues.${name}.label`)
  await main.getByRole('textbox', { name: label }).fill(example)
  await customer.hands.press(customer.button('task.collect.submit'))
  await expect(main.getByText(example, { exact: true })).toBeVisible()
}
