import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { startProduct } from '@/tools/test/product'
import { countAttempts, listViolations, testConnection } from '../support/connection'
import { listProblems } from '../support/database'
import {
  connectedCompanies,
  customerProblems,
  type ExpectedDiagnosis,
  possibleCauses,
  problemsOfOthers,
  slow,
} from '../support/diagnoses'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter, type PageResponse } from '../support/visitor'
import { type Words, wordsIn } from '../support/words'

// The tests run in order, because the last one asks the gateway about the requests of those before it.
test.describe.configure({ mode: 'default' })

const { locales } = routing
let testCount = 0

/** Tests the connection of a new customer, in the next of the product's languages. */
async function testIn(expected: ExpectedDiagnosis, origin?: string) {
  testCount += 1
  const locale = locales[testCount % locales.length] ?? 'en'
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers: expected.answers })
  const visitor = await enter(planted, origin)
  const companyId = sandboxCompany(expected.scenario)
  const page = await testConnection({ visitor, ...planted, words }, { companyId, ...expected.typed })
  return { words, page, companyId, problems: await listProblems(planted.onboardingId) }
}

/** Expects the verdict, the first cause with its repair, and behind the repair how certain the cause is. */
function expectDiagnosis(page: PageResponse, words: Words, { verdict, cause, certainty }: ExpectedDiagnosis) {
  expect(page.text).toContain(words.say(`connectionTest.${verdict}.title`, { count: 1 }))
  const card = ['title', 'what'].map((part) => words.erp(`causes.${cause}.${part}`)).join(' ')
  expect(page.text).toContain(card)
  const repair = words.erp(`causes.${cause}.repair`)
  const from = page.text.indexOf(repair, page.text.indexOf(card))
  const behind = page.text.slice(from + repair.length).trimStart()
  const shown = (['likely', 'possible'] as const).filter((level) =>
    behind.startsWith(words.say(`connectionTest.certainty.${level}`)),
  )
  expect(shown).toEqual(certainty ? [certainty] : [])
}

for (const expected of customerProblems) {
  const { scenario, but = '', cause, certainty = 'certain', reopened = '' } = expected
  test(`A connection test in ${scenario}${but} names ${cause} as ${certainty} and re-opens ${reopened}`, async () => {
    const { page, words, problems } = await testIn(expected)
    expectDiagnosis(page, words, expected)
    expect(problems).toEqual([reopened])
    expect(page.text).toContain(
      words.say('connectionTest.problem.open', { task: words.erp(`tasks.${reopened}.title`) }),
    )
  })
}

for (const expected of possibleCauses) {
  test(`A connection test in ${expected.scenario} names ${expected.cause} only as possible and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(expected)
    expectDiagnosis(page, words, expected)
    expect(problems).toEqual([])
  })
}

for (const expected of problemsOfOthers) {
  test(`A connection test in ${expected.scenario} names ${expected.cause} as not the customer's to repair and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(expected)
    expectDiagnosis(page, words, expected)
    expect(problems).toEqual([])
  })
}

for (const expected of connectedCompanies) {
  test(`A connection test in ${expected.scenario} passes${expected.but ?? ''} and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(expected)
    expect(page.text).toContain(words.say('connectionTest.connected.title'))
    expect(page.text).toContain(words.say(`connectionTest.connected.${expected.but ? 'leadOpen' : 'lead'}`))
    expect(problems).toEqual([])
  })
}

test('A connection test gives up on a gateway that never answers, and re-opens nothing', async () => {
  const env = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '1' }
  const impatient = await startProduct({ databaseUrl: process.env.DATABASE_URL ?? '', env })
  for (const expected of slow) {
    const { page, words, problems } = await testIn(expected, impatient.url)
    expectDiagnosis(page, words, expected)
    expect(problems).toEqual([])
  }
  await impatient.stop()
})

test('A connection test tries to sign in at most twice, whatever the company answers', async () => {
  const answers = { permissionType: 'role', entities: 'several' }
  const wrong = { password: 'wrong' }
  for (const [scenario, typed, attempts] of [
    ['OK', wrong, 1],
    ['MULTI-ENTITY', { ...wrong, entityId: 'NORTH' }, 2],
    ['LOCKED', { entityId: 'NORTH' }, 1],
  ] as const) {
    const { companyId } = await testIn({ scenario, verdict: 'problem', answers, typed })
    expect(await countAttempts(companyId)).toBe(attempts)
  }
})

test('The product sends the gateway nothing that its protocol forbids', async () => {
  expect(await listViolations()).toEqual([])
})
