import { type BrowserContext, expect, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { nameAtStart } from '@/lib/guide/model/names'
import { violations } from '../support/axe'
import { testConnection } from '../support/connection'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { sandboxCompany, sandboxPassword, sandboxUser } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

test.describe.configure({ timeout: 90_000 })

type Onboarding = {
  guideId: string
  locale: Locale
  answers: Record<string, string>
  done?: string[]
  credentials?: Record<string, string>
}

/** Opens a new customer's record in a browser. With credentials, a connection test comes first. */
async function openRecord(context: BrowserContext, { guideId, locale, credentials, ...options }: Onboarding) {
  const planted = await plantInvitation({ guideId, locale, ...options })
  const visitor = await enter(planted)
  const words = await wordsIn(locale, undefined, getGuide(guideId))
  if (credentials) await testConnection({ visitor, ...planted, words }, credentials)
  await context.addCookies(visitor.browserCookies())
  const customer = new Customer(await context.newPage(), words)
  const setupPath = `/${locale}/setup/${planted.onboardingId}`
  await customer.page.goto(`${setupPath}/done`)
  return { ...planted, customer, words, setupPath, main: customer.main, page: customer.page }
}

const customerWithClients = (locale: Locale): Onboarding => ({
  guideId: 'account-control-twentyfour-seven-office',
  locale,
  answers: { whoManages: 'customer', clients: 'several' },
  credentials: { username: sandboxUser('several'), password: sandboxPassword },
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a customer chooses a setting, imports companies, sets one up and leaves one out, and the task list says what is open', async ({
      context,
    }) => {
      const { customer, words, main, page, setupPath } = await openRecord(context, customerWithClients('no'))
      const { say } = words
      await page.goto(setupPath)
      const open = ['after.choices.transactionType.title', 'after.imports.title'].map(words.own)
      await expect(main).toContainText(say('taskList.next.connectedOpen', { what: open.join(' og ') }))
      await customer.link('taskList.next.choose').click()

      await main.getByRole('combobox').selectOption('13')
      await customer.button('connected.choices.submit').click()
      await expect(main.getByText(/^Bank\./)).toBeVisible()
      for (const name of ['Nordlys Regnskap AS', 'Bryggen Sjømat AS'])
        await main.getByRole('checkbox', { name }).check()
      await expect(main.getByRole('checkbox', { name: 'Sørlandet Trevare AS' })).toBeDisabled()
      await customer.button('connected.imports.submit').click()
      await expect(main.getByText(words.own('after.imports.notSetUp'))).toHaveCount(2)

      await customer.button('connected.imports.for.setUp', { name: 'Bryggen Sjømat AS' }).click()
      await expect(main.getByText(say('connected.imports.isSetUp'), { exact: true })).toHaveCount(1)
      await customer.button('connected.imports.for.leaveOut', { name: 'Nordlys Regnskap AS' }).click()
      await expect(main.getByRole('checkbox', { name: 'Nordlys Regnskap AS' })).toBeVisible()

      await page.goto(setupPath)
      await expect(customer.link('taskList.next.record')).toBeVisible()
    })
  })
}

const customerOfConnex = (locale: Locale): Onboarding => ({
  guideId: 'connex-sage-intacct',
  locale,
  answers: { permissionType: 'role', ipFilter: 'no', entities: 'one', access: 'write' },
  done: ['create-role'],
  credentials: { companyId: sandboxCompany('OK'), userId: 'Connex', password: sandboxPassword },
})

test('Permissions that a test has not asked for are listed as untested, apart from the proved ones of the same module', async ({
  context,
}) => {
  const { customer, words, main, page, setupPath, onboardingId } = await openRecord(
    context,
    customerOfConnex('fr'),
  )
  const [test] = await query('select id from "ConnectionTest" where "onboardingId" = $1', [onboardingId])
  for (const path of [`${setupPath}/done`, `${setupPath}/tests/${test?.id}`]) {
    await page.goto(path)
    await expect(customer.heading(words.say('connectionTest.checks.untested.title'))).toBeVisible()
    const line = (module: string) =>
      main.getByRole('listitem').filter({ hasText: new RegExp(`^${words.label(module)}`) })
    const [proved, untested] = [line('generalLedger').first(), line('generalLedger').last()]
    await expect(proved).toContainText(words.label('journals'))
    await expect(proved).not.toContainText(words.label('accountGroups'))
    await expect(untested).toContainText(words.label('accountGroups'))
  }
  await page.goto(setupPath)
  await expect(customer.row('create-role')).toContainText(words.say('common.status.attested'))
  await expect(customer.row('authorize-sender')).toContainText(words.say('common.status.verified'))
})

test('The printed record has the reference tables, the exchanged data and the later upkeep, but no buttons', async ({
  context,
}) => {
  const { customer, words, main, page } = await openRecord(context, customerOfConnex('en'))
  await page.emulateMedia({ media: 'print' })
  const { afterConnection } = words.guide
  expect(
    afterConnection.reference.length * afterConnection.syncs.length * afterConnection.maintenance.length,
  ).toBeGreaterThan(0)
  for (const { id, columns, rows } of afterConnection.reference) {
    const table = main.getByRole('table', { name: words.own(`after.reference.${id}.title`) })
    await expect(table.getByRole('columnheader')).toHaveCount(columns.length)
    await expect(table.getByRole('rowheader')).toHaveCount(rows.length)
  }
  for (const { id, direction } of afterConnection.syncs)
    await expect(
      main
        .getByRole('listitem')
        .filter({ has: page.getByText(words.own(`after.syncs.${id}`), { exact: true }) }),
    ).toContainText(words.say(`connected.syncs.${direction}`))
  await expect(customer.heading(words.say('connected.maintenance.title'))).toBeVisible()
  // Buttons and the way to reconnect are of no use on paper.
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(customer.heading(words.say('connected.reconnect.title'))).toHaveCount(0)
})

test('A record that rests on a person’s word says so, names the person, and claims no proof', async ({
  context,
}) => {
  const guideId = 'accounting-software-national-bank'
  const { customer, words, main, page } = await openRecord(context, {
    guideId,
    locale: 'fr',
    answers: { selfApproval: 'no', businessGroup: 'no' },
    done: getGuide(guideId)?.tasks.map(({ id }) => id),
  })
  const erp = nameAtStart(words.guide.erp)
  await expect(customer.heading(words.say('connected.byWord.title', { erp }))).toBeVisible()
  const text = (await main.innerText()).replace(/\s+/g, ' ')
  expect(text).toMatch(words.like('connected.byWord.lead', ['name', 'date']))
  await expect(customer.heading(words.say('connected.attested.title'))).toBeVisible()
  await expect(customer.heading(words.say('connected.verified.title'))).toHaveCount(0)
  await expect(customer.button('connectionTest.again.submit')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})
