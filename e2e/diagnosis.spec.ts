import { expect, test } from '@playwright/test'
import { startProduct } from '@/scripts/test/product'
import { type Credentials, countAttempts, listViolations, testConnection } from './support/connection'
import { listProblems } from './support/database'
import { customerTrouble, nobodysFault, type Told, toldAsOpen, worksAnyway } from './support/diagnoses'
import { sandboxCompany } from './support/invitation'
import { plantInvitation } from './support/plant'
import { type Answer, enter } from './support/visitor'
import { type Words, wordsIn } from './support/words'

const locales = ['en', 'fr', 'no']
let turn = 0

async function testIn(scenario: string, told: Told, origin?: string) {
  const locale = locales[turn++ % locales.length] ?? 'en'
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale, answers: told.answers })
  const visitor = await enter(planted, origin)
  const companyId = sandboxCompany(scenario)
  const page = await testConnection({ visitor, ...planted, words }, { companyId, ...told.typed })
  return { words, page, companyId, problems: await listProblems(planted.onboardingId) }
}

function expectTold(page: Answer, words: Words, { verdict, cause, certainty = 'certain' }: Told) {
  expect(page.status).toBe(200)
  if (verdict !== 'connected') expect(page.text).toContain(words.say(`test.${verdict}.title`, { count: 1 }))
  if (!cause) return
  const card = [words.erp(`causes.${cause}.title`), words.erp(`causes.${cause}.what`)].join(' ')
  expect(page.text).toContain(card)
  const repair = words.erp(`causes.${cause}.repair`)
  const said = page.text.slice(page.text.indexOf(repair, page.text.indexOf(card)) + repair.length).trimStart()
  const certainties = (['likely', 'possible'] as const).filter((one) =>
    said.startsWith(words.say(`test.certainty.${one}`)),
  )
  expect(certainties).toEqual(certainty === 'certain' ? [] : [certainty])
}

for (const told of customerTrouble) {
  test(`A test in ${told.scenario}${told.but ?? ''} names ${told.cause} as ${told.certainty ?? 'certain'} and re-opens ${told.reopened}`, async () => {
    const { page, words, problems } = await testIn(told.scenario, told)
    expectTold(page, words, told)
    expect(problems).toEqual([told.reopened])
    expect(page.html).toContain(`/${told.reopened}"`)
  })
}

for (const told of toldAsOpen) {
  test(`A test in ${told.scenario} offers ${told.cause} as possible and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told.scenario, told)
    expectTold(page, words, told)
    expect(problems).toEqual([])
  })
}

for (const told of nobodysFault) {
  test(`A test in ${told.scenario} says that ${told.cause} is not the customer's and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told.scenario, told)
    expectTold(page, words, told)
    expect(problems).toEqual([])
  })
}

for (const told of worksAnyway) {
  test(`A test in ${told.scenario} is connected and re-opens nothing`, async () => {
    const { page, words, problems } = await testIn(told.scenario, told)
    expect(page.text).toContain(words.say('test.connected.title'))
    expect(problems).toEqual([])
  })
}
