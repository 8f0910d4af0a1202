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

/** A customer who is connected, before a browser. */
async function connected(
  context: BrowserContext,
  { guideId, locale, answers }: Connection,
  typed: Record<string, string>,
) {
  const planted = await plantInvitation({ guideId, locale, answers })
  const visitor = await enter(planted)
  const words = await wordsIn(locale, undefined, getGuide(guideId))
  const tested = await testConnection({ visitor, ...planted, words }, typed)
  expect(tested.text).toContain(words.say('connectionTest.connected.title'))
  await context.addCookies(visitor.browserCookies())
  const customer = new Customer(await context.newPage(), words)
  const setup = `/${locale}/setup/${planted.onboardingId}`
  return { customer, words, visitor, setup, onboardingId: planted.onboardingId }
}

/** Types other sign-in details into the page of the connection; without JavaScript its test is asked for by hand. */
async function reconnect(customer: Customer, setup: string, typed: Record<string, string>, verdict: Verdict) {
  await customer.page.goto(`${setup}/connect`)
  await customer.test(typed)
  await expect(customer.page).toHaveURL(/\/tests\//)
  await expect(async () => {
    await customer.page.reload()
    await customer.seesVerdict(verdict, {}, 2_000)
  }).toPass({ timeout: 30_000 })
}

async function readErpCompany(onboardingId: string): Promise<{ id: string; before?: { id: string } }> {
  const [row] = await query('select "erpCompany" from "Onboarding" where id = $1', [onboardingId])
  return row.erpCompany
}

const choices = (customer: Customer) => customer.main.getByRole('combobox')

test('A new sign-in to another company asks first; keeping the company brings the earlier sign-in back', async ({
  context,
}) => {
  const [known, found] = [sandboxCompany('OK'), sandboxCompany('OK')]
  const start = await connected(context, { ...sage, locale: 'en' }, { companyId: known })
  const { customer, words, setup, onboardingId } = start
  await reconnect(customer, setup, { companyId: found, password: sandboxPassword }, 'whichCompany')
  await expect(customer.main).toContainText(
    words.say('connectionTest.whichCompany.lead', { connected: known, found }),
  )

  await customer.openList()
  const notice = customer.heading(words.say('connectionTest.whichCompany.notice.title'))
  await expect(notice).toBeVisible()
  await expect(customer.row('connect')).toContainText(words.say('common.status.verified'))
  expect((await readErpCompany(onboardingId)).id).toBe(known.toLowerCase())

  await customer.link('connectionTest.whichCompany.notice.open').click()
  await customer.button('connectionTest.whichCompany.keep.submit', { connected: known }).click()
  await customer.seesVerdict('otherCompany')
  await customer.openList()
  await expect(notice).toHaveCount(0)
  await customer.openTask('connect')
  await expect(customer.field('companyId')).toHaveValue(known)
  await customer.test({})
  await customer.seesVerdict('connected')
  expect((await readErpCompany(onboardingId)).id).toBe(known.toLowerCase())
  expect(await listEvents(onboardingId)).toEqual(expect.arrayContaining(['otherCompanyFound', 'companyKept']))
})

test('Another entity of the same company is another company, and another user of the same one is not', async ({
  context,
}) => {
  const companyId = sandboxCompany('MULTI-ENTITY')
  const start = await connected(context, { ...sage, locale: 'fr' }, { companyId, entityId: 'NORTH' })
  const { customer, words, setup, onboardingId } = start
  const other = { companyId: companyId.toLowerCase(), userId: 'Somebody', password: sandboxPassword }
  await reconnect(customer, setup, other, 'connected')
  await reconnect(customer, setup, { entityId: 'SOUTH' }, 'whichCompany')
  const found = `${companyId.toLowerCase()} (SOUTH)`
  await customer.button('connectionTest.whichCompany.use.submit', { found }).click()
  await customer.seesVerdict('connected')
  await customer.link('connectionTest.connected.done').click()
  await expect(customer.main).toContainText(words.say('connected.verified.company', { name: found }))
  expect((await readErpCompany(onboardingId)).before?.id).toBe(`${companyId.toLowerCase()}|north`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what was chosen and imported in another client stays, is told to be of it, and can be chosen anew', async ({
    context,
  }) => {
    const known = 'Nordlys Regnskap AS'
    const found = 'Havgløtt Regnskap AS'
    const credentials = { username: sandboxUser('several'), password: sandboxPassword }
    const start = await connected(context, { ...office, locale: 'no' }, credentials)
    const { customer, words, setup, onboardingId } = start
    const { main, page } = customer
    await page.goto(`${setup}/done`)
    await choices(customer).selectOption('12')
    await customer.button('connected.choices.submit').click()
    await main.getByRole('checkbox', { name: known }).check()
    await customer.button('connected.imports.submit').click()
    await expect(main.getByRole('button', { name: new RegExp(`: ${known}`) })).toHaveCount(2)

    const elsewhere = { username: sandboxUser('elsewhere'), password: sandboxPassword }
    await reconnect(customer, setup, elsewhere, 'whichCompany')
    // Until somebody has said so, the lists are those of the client before.
    await page.goto(`${setup}/done`)
    await expect(choices(customer)).toHaveValue('12')
    await expect(main.getByText(words.say('connected.imports.unlisted'))).toHaveCount(0)

    await customer.link('connectionTest.whichCompany.notice.open').click()
    await customer.button('connectionTest.whichCompany.use.submit', { found }).click()
    await customer.link('connectionTest.connected.done').click()
    const ofBefore = words.say('connected.choices.before', { before: known, now: found })
    await expect(main.getByText(ofBefore)).toBeVisible()
    await expect(choices(customer)).toHaveValue('')
    await expect(main.getByText(words.say('connected.imports.unlisted'))).toBeVisible()
    await expect(main.getByRole('checkbox', { name: found })).toBeVisible()

    await choices(customer).selectOption('12')
    await customer.button('connected.choices.submit').click()
    await expect(main.getByText(ofBefore)).toHaveCount(0)
    await expect(choices(customer)).toHaveValue('12')
    expect(await listEvents(onboardingId)).toEqual(
      expect.arrayContaining(['otherCompanyFound', 'companyReplaced']),
    )
  })

  test('the same sign-in that now leads elsewhere is removed where the company is kept', async ({
    context,
  }) => {
    const credentials = { username: sandboxUser('several'), password: sandboxPassword }
    const start = await connected(context, { ...office, locale: 'en' }, credentials)
    const { customer, words, setup, onboardingId } = start
    const erpCompany = JSON.stringify({ id: '1', name: 'Fjord AS', since: new Date() })
    await query('update "Onboarding" set "erpCompany" = $2 where id = $1', [onboardingId, erpCompany])
    await reconnect(customer, setup, {}, 'whichCompany')
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
