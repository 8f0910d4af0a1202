import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { erpLanguageFor, type Guide, type Task } from '@/lib/guide/model/guide'
import { listViolations } from '../support/connection'
import { Customer } from '../support/customer'
import { plantLink } from '../support/plant'
import { wordsIn } from '../support/words'

test.describe.configure({ timeout: 120_000 })

/** A walk to a connection with one failure on the way. The sandbox answers with the example whose name is typed as the secret. */
type Walk = {
  guideId: string
  locale: Locale
  answers: Record<string, string>
  /** The values to enter, by field. In place of the last one the walk first enters `refusal`. */
  collected: Record<string, string>
  refusal: string
  cause: string
  /** The task that the refusal re-opens, and that collects the secret once more. */
  repair: string
}

const tripletex: Walk = {
  guideId: 'example-app-tripletex',
  locale: 'no',
  answers: { keyFor: 'company', integrationsOn: 'no' },
  collected: { employeeToken: 'any-key' },
  refusal: 'right-missing',
  cause: 'permissionMissing',
  repair: 'create-key',
}

const pennylane: Walk = {
  guideId: 'example-app-pennylane',
  locale: 'fr',
  answers: {},
  collected: { token: 'any-token' },
  refusal: 'scope-missing',
  cause: 'scopeMissing',
  repair: 'create-token',
}

const businessCentral: Walk = {
  guideId: 'example-app-business-central',
  locale: 'en',
  answers: {},
  collected: {
    clientId: '00000000-0000-4000-8000-00000000000a',
    tenantId: 'nordlys.example',
    environment: 'Production',
    clientSecret: 'any-secret',
  },
  refusal: 'secret-expired',
  cause: 'secretExpired',
  repair: 'create-secret',
}

const walks = [tripletex, pennylane, { ...pennylane, locale: 'en' as const }, businessCentral]

for (const walk of walks)
  test(`${walk.guideId}: a customer enters each key where the ERP shows it, repairs what a test finds and is connected in ${walk.locale}`, async ({
    page,
  }) => {
    const customer = await workUpToConnect(page, walk)
    await customer.test({})
    await repairSecret(customer, walk)
    await customer.test({})
    await customer.seesVerdict('connected')
    await customer.hands.press(customer.link('connectionTest.connected.done'))
    await expect(customer.heading(customer.words.say('connected.title'))).toBeVisible()
    expect(await listViolations()).toEqual([])
  })

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer enters a key where the ERP shows it, and tests it', async ({ page }) => {
    const customer = await workUpToConnect(page, { ...pennylane, locale: 'no' })
    await customer.button('connect.submit').click()
    await expect(page).toHaveURL(/\/no\/setup\/[^/]+\/tests\//)
  })
})

/** Does every task up to the last one, whose page asks for nothing that was collected before. */
async function workUpToConnect(page: Page, walk: Walk): Promise<Customer> {
  const { guideId, locale, collected } = walk
  const guide = getGuide(guideId) as Guide
  const erpLanguage = erpLanguageFor(guide, locale)
  const customer = new Customer(page, await wordsIn(locale, erpLanguage, guide))
  await customer.begin(await plantLink({ guideId, locale, erpLanguage }))
  await customer.goOn()
  for (const task of guide.tasks.slice(0, -1)) await doTask(customer, walk, task)
  await customer.seesTask('connect')
  for (const name of Object.keys(collected)) await expect(fieldOf(customer, name)).toHaveCount(0)
  return customer
}

/** Does one task. The secret that it may collect is the name of an example, so that the sandbox refuses. */
async function doTask(customer: Customer, { answers, collected, refusal }: Walk, task: Task) {
  await customer.seesTask(task.id)
  if (task.kind === 'questions') return customer.answer(answers)
  await customer.tickAll()
  const secret = Object.keys(collected).at(-1)
  const credentials = customer.words.guide.tasks.flatMap((each) => each.credentials)
  for (const action of task.actions)
    if (action.verb === 'collect') {
      await seesSource(customer, credentials.find(({ field }) => field === action.field)?.source)
      await keep(customer, action.field, action.field === secret ? refusal : (collected[action.field] ?? ''))
    }
  await customer.complete()
}

/** Expects a link to what a statement of the page cites, where it cites anything. */
async function seesSource({ main, words }: Customer, source: string | undefined) {
  if (source === undefined) return
  const links = main.getByRole('link', { name: words.say('task.citation.source'), exact: true })
  await expect(links.and(main.locator(`[href="${source}"]`)).first()).toBeVisible()
}

/** Goes from a test's page to the task that it re-opens, and enters a secret there that the sandbox takes. */
async function repairSecret(customer: Customer, { collected, cause, repair }: Walk) {
  const { words } = customer
  const secret = Object.keys(collected).at(-1) ?? ''
  const title = words.erp(`causes.${cause}.title`)
  await customer.seesVerdict('problem', { count: 1 })
  await expect(customer.heading(title)).toBeVisible()
  await seesSource(customer, words.guide.causes[cause]?.source)
  await customer.openList()
  await expect(customer.row(repair)).toContainText(words.say('common.status.problem'))
  await customer.goOn()
  await customer.seesTask(repair)
  await expect(customer.heading(title)).toBeVisible()
  await customer.tickAll()
  await keep(customer, secret, collected[secret] ?? '')
  await customer.complete()
  await customer.seesTask('connect')
}

/** Returns where a detail is entered. Its label also stands in sentences that name it. */
function fieldOf({ main }: Customer, name: string): Locator {
  return main.page().locator(`[name="credentials.${name}"]`)
}

/** Enters a detail on a task's page, and waits until the page says that it is kept. */
async function keep(customer: Customer, name: string, text: string): Promise<void> {
  const { main, words } = customer
  const field = fieldOf(customer, name)
  const form = main.locator('form').filter({ has: field })
  await customer.hands.type(field, text)
  await form.getByRole('button', { name: words.say('task.collect.submit'), exact: true }).click()
  // A value that is kept has an empty form, which stands in closed details.
  await expect(field).not.toHaveValue(text)
}
