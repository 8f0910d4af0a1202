import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { startProduct } from '@/tools/test/product'
import { countAttempts, listViolations, testConnection } from '../support/connection'
import { listProblems } from '../support/database'
import {
  customerTrouble,
  type ExpectedDiagnosis,
  nobodysFault,
  slow,
  toldAsOpen,
  worksAnyway,
} from '../support/diagnoses'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { type Answer, enter } from '../support/visitor'
import { type Words, wordsIn } from '../support/words'

// The last test asks what the gateway has seen of those before it.
test.describe.configure({ mode: 'default' })

const { locales } = routing
let turn = 0

async function testIn(told: ExpectedDiagnosis, origin?: string) {
  turn += 1
  const locale = locales[turn % locales.length] ?? 'en'
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers: told.answers })
  const visitor = await enter(planted, origin)
  const companyId = sandboxCompany(told.scenario)
  const page = await testConnection({ visitor, ...planted, words }, { companyId, ...told.typed })
  return { words, page, companyId, problems: await listProblems(planted.onboardingId) }
}

/** The verdict, the cause that comes first with its repair, and behind it how sure that is. */
function expectTold(page: Answer, words: Words, { verdict, cause, certainty }: ExpectedDiagnosis) {
  expect(page.text).toContain(words.say(`connectionTest.${verdict}.title`, { count: 1 }))
  const card = ['title', 'what'].map((part) => words.erp(`causes.${cause}.${part}`)).join(' ')
  expect(page.text).toContain(card)
  const repair = words.erp(`causes.${cause}.repair`)
  const from = page.text.indexOf(repair, page.text.indexOf(card))
  const behind = page.text.slice(from + repair.length).trimStart()
  const said = (['likely', 'possible'] as const).filter((one) =>
    behind.startsWith(words.say(`connectionTest.certainty.${one}`)),
  )
  expect(said).toEqual(certainty ? [certainty] : [])
}

for (const told of customerTrouble) {
  const { scenario, but = '', cause, certainty = 'certain', reopened = '' } = told
  test(`A test in ${scenario}${but} names ${cause} as ${certainty} and re-opens ${reopened}`, async () => {
    const { page, words, problems } = await testIn(told)
    expectTold(page, words, told)
    expect(problems).toEqual([reopened])
    expect(page.text).toContain(
      words.say('connectionTest.problem.open', { task: words.erp(`tasks.${reopened}.title`) }),
    )
  })
}

for (const told of toldAsOpen) {
  test(`A test in ${told.scenario} offers ${told.cause} as possible and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told)
    expectTold(page, words, told)
    expect(problems).toEqual([])
  })
}

for (const told of nobodysFault) {
  test(`A test in ${told.scenario} says that ${told.cause} is not the customer's and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told)
    expectTold(page, words, told)
    expect(problems).toEqual([])
  })
}

for (const told of worksAnyway) {
  test(`A test in ${told.scenario} is connected${told.but ?? ''} and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told)
    expect(page.text).toContain(words.say('connectionTest.connected.title'))
    expect(page.text).toContain(words.say(`connectionTest.connected.${told.but ? 'leadOpen' : 'lead'}`))
    expect(problems).toEqual([])
  })
}

test('Companies whose gateway never answers are not waited for, and re-open nothing', async () => {
  const env = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '1' }
  const impatient = await startProduct({ databaseUrl: process.env.DATABASE_URL ?? '', env })
  for (const told of slow) {
    const { page, words, problems } = await testIn(told, impatient.url)
    expectTold(page, words, told)
    expect(problems).toEqual([])
  }
  await impatient.stop()
})

test('A test asks a company at most twice to be let in, whatever it answers', async () => {
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

test('The gateway has seen nothing that its protocol forbids', async () => {
  expect(await listViolations()).toEqual([])
})
