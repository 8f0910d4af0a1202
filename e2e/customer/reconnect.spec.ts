import { type BrowserContext, expect, test } from '@playwright/test'
import type { Verdict } from '@/components/customer/connection-test/verdict'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { testConnection } from '../support/connection'
import { Customer } from '../support/customer'
import { listEvents, query } from '../support/database'
import { sandboxCompany, sandboxPassword, sandboxUser } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

test.describe.configure({ timeout: 120_000 })

type Connection = { guideId: string; locale: Locale; answers: Record<string, string> }

const sage = {
  guideId: 'payhawk-sage-intacct',
  answers: { permissionType: 'role', ipFilter: 'no', entities: 'several' },
}
const office = {
  guideId: 'account-control-twentyfour-seven-office',
  answers: { whoManages: 'customer', clients: 'several' },
}

/** Connects a new customer and opens a browser with the customer's session. */
async function openConnected(
  context: BrowserContext,
  { guideId, locale, answers }: Connection,
  typed: Record<string, string>,
) {
  const planted = await plantInvitation({ guideId, locale, answers })
  const visitor = await enter(planted)
  const words = await wordsIn(locale, undefined, getGuide(guideId))
  const testPage = await testConnection({ visitor, ...planted, words }, typed)
  expect(testPage.text).toContain(words.say('connectionTest.connected.title'))
  await context.addCookies(visitor.browserCookies())
  const customer = new Customer(await context.newPage(), words)
  const setupPath = `/${locale}/setup/${planted.onboardingId}`
  return { customer, words, visitor, setupPath, onboardingId: planted.onboardingId }
}

/** Tests other sign-in details and waits for the verdict. Reloads the test's page, which may lack JavaScript. */
async function reconnect(
  customer: Customer,
  setupPath: string,
  typed: Record<string, string>,
  verdict: Verdict,
) {
  await customer.page.goto(`${setupPath}/connect`)
  await customer.test(typed)
  await expect(customer.page).toHaveURL(/\/tests\//)
  await expect(async () => {
    await customer.page.reload()
    await customer.seesVerdict(verdict, {}, 2_000)
  }).toPass({ timeout: 30_000 })
}

type ErpCompany = { id: string; before?: { id: string } }

async function readErpCompany(id: string): Promise<ErpCompany | undefined> {
  const [row] = await query<{ erpCompany: ErpCompany }>(
    'select "erpCompany" from "Onboarding" where id = $1',
    [id],
  )
  return row?.erpCompany
}

const choices = (customer: Customer) => customer.main.getByRole('combobox')

test('A sign-in to another company asks which one is meant, and keeping the first one brings its sign-in details back', async ({
  context,
}) => {
  const [original, found] = [sandboxCompany('OK'), sandboxCompany('OK')]
  const start = await openConnected(context, { ...sage, locale: 'en' }, { companyId: original })
  const { customer, words, setupPath, onboardingId } = start
  await reconnect(customer, setupPath, { companyId: found, password: sandboxPassword }, 'whichCompany')
  await expect(customer.main).toContainText(
    words.say('connectionTest.whichCompany.lead', { connected: original, found }),
  )

  await customer.openList()
  const notice = customer.heading(words.say('connectionTest.whichCompany.notice.title'))
  await expect(notice).toBeVisible()
  await expect(customer.row('connect')).toContainText(words.say('common.status.verified'))
  expect((await readErpCompany(onboardingId))?.id).toBe(original.toLowerCase())

  await customer.link('connectionTest.whichCompany.notice.open').click()
  await customer.button('connectionTest.whichCompany.keep.submit', { connected: original }).click()
  await customer.seesVerdict('otherCompany')
  await customer.openList()
  await expect(notice).toHaveCount(0)
  await customer.openTask('connect')
  await expect(customer.field('companyId')).toHaveValue(original)
  await customer.test({})
  await customer.seesVerdict('connected')
  expect((await readErpCompany(onboardingId))?.id).toBe(original.toLowerCase())
  expect(await listEvents(onboardingId)).toEqual(expect.arrayContaining(['otherCompanyFound', 'companyKept']))
})

test('A test that reaches another entity asks which company is meant, and a test by another user of the same entity does not', async ({
  context,
}) => {
  const companyId = sandboxCompany('MULTI-ENTITY')
  const start = await openConnected(context, { ...sage, locale: 'fr' }, { companyId, entityId: 'NORTH' })
  const { customer, words, setupPath, onboardingId } = start
  const other = { companyId: companyId.toLowerCase(), userId: 'Somebody', password: sandboxPassword }
  await reconnect(customer, setupPath, other, 'connected')
  await reconnect(customer, setupPath, { entityId: 'SOUTH' }, 'whichCompany')
  const found = `${companyId.toLowerCase()} (SOUTH)`
  await customer.button('connectionTest.whichCompany.use.submit', { found }).click()
  await customer.seesVerdict('connected')
  await customer.link('connectionTest.connected.done').click()
  await expect(customer.main).toContainText(words.say('connected.verified.company', { name: found }))
  expect((await readErpCompany(onboardingId))?.before?.id).toBe(`${companyId.toLowerCase()}|north`)
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer who changes to another client sees the earlier choices marked as such, and can choose again', async ({
    context,
  }) => {
    const original = 'Nordlys Regnskap AS'
    const found = 'Havgløtt Regnskap AS'
    const credentials = { username: sandboxUser('several'), password: sandboxPassword }
    const start = await openConnected(context, { ...office, locale: 'no' }, credentials)
    const { customer, words, setupPath, onboardingId } = start
    const { main, page } = customer
    await page.goto(`${setupPath}/done`)
    await choices(customer).selectOption('12')
    await customer.button('connected.choices.submit').click()
    await main.getByRole('checkbox', { name: original }).check()
    await customer.button('connected.imports.submit').click()
    await expect(main.getByRole('button', { name: new RegExp(`: ${original}`) })).toHaveCount(2)

    const elsewhere = { username: sandboxUser('elsewhere'), password: sandboxPassword }
    await reconnect(customer, setupPath, elsewhere, 'whichCompany')
    // Until the customer says which client is meant, the lists are those of the earlier client.
    await page.goto(`${setupPath}/done`)
    await expect(choices(customer)).toHaveValue('12')
    await expect(main.getByText(words.say('connected.imports.unlisted'))).toHaveCount(0)

    await customer.link('connectionTest.whichCompany.notice.open').click()
    await customer.button('connectionTest.whichCompany.use.submit', { found }).click()
    await customer.link('connectionTest.connected.done').click()
    const earlierChoices = words.say('connected.choices.before', { before: original, now: found })
    await expect(main.getByText(earlierChoices)).toBeVisible()
    await expect(choices(customer)).toHaveValue('')
    await expect(main.getByText(words.say('connected.imports.unlisted'))).toBeVisible()
    await expect(main.getByRole('checkbox', { name: found })).toBeVisible()

    await choices(customer).selectOption('12')
    await customer.button('connected.choices.submit').click()
    await expect(main.getByText(earlierChoices)).toHaveCount(0)
    await expect(choices(customer)).toHaveValue('12')
    expect(await listEvents(onboardingId)).toEqual(
      expect.arrayContaining(['otherCompanyFound', 'companyReplaced']),
    )
  })

  test('sign-in details that now reach another company are deleted when the customer keeps the earlier company', async ({
    context,
  }) => {
    const credentials = { username: sandboxUser('several'), password: sandboxPassword }
    const start = await openConnected(context, { ...office, locale: 'en' }, credentials)
    const { customer, words, setupPath, onboardingId } = start
    const erpCompany = JSON.stringify({ id: '1', name: 'Fjord AS', since: new Date() })
    await query('update "Onboarding" set "erpCompany" = $2 where id = $1', [onboardingId, erpCompany])
    await reconnect(customer, setupPath, {}, 'whichCompany')
    await expect(customer.main).toContainText(
      words.say('connectionTest.whichCompany.keep.textNoneKept', {
        connected: 'Fjord AS',
        found: 'Nordlys Regnskap AS',
      }),
    )
    await customer.button('connectionTest.whichCompany.keep.submit', { connected: 'Fjord AS' }).click()
    await customer.seesTask('connect')
    await expect(customer.field('username')).toHaveValue('')
    await customer.openList()
    await expect(customer.row('connect')).not.toContainText(words.say('common.status.verified'))
  })
})
