import { getGuide } from '@/lib/guide/catalog'
import { testConnection } from '../connection'
import { query } from '../database'
import { sandboxCompany, sandboxPassword, sandboxUser } from '../invitation'
import { plantInvitation } from '../plant'
import type { Scene, Scenes } from '../visitor'
import { enter, type Visitor } from '../visitor'
import { type Words, wordsIn } from '../words'

const office = 'account-control-twentyfour-seven-office'
const bank = 'accounting-software-national-bank'
const connex = 'connex-sage-intacct'

type OpenedCustomer = { onboardingId: string; visitor: Visitor; words: Words; setupPath: string }

async function openCustomer(guideId: string, answers: Record<string, string>, done: string[] = []) {
  const guide = getGuide(guideId)
  const planted = await plantInvitation({ guideId, answers, done })
  const visitor = await enter(planted)
  const words = await wordsIn('en', 'en', guide)
  return { ...planted, visitor, words, setupPath: `/setup/${planted.onboardingId}` }
}

const openClientCustomer = () => openCustomer(office, { whoManages: 'customer', clients: 'several' })

/** Tests the connection and waits for the end. Returns the path of the test without its language. */
async function connect(customer: OpenedCustomer, scenario: string): Promise<string> {
  const typed = { username: sandboxUser(scenario), password: sandboxPassword }
  const { path } = await testConnection(customer, typed)
  return path.replace('/en', '')
}

/** Chooses a setting and imports a company on the record's page. */
async function choose({ visitor, setupPath, words }: OpenedCustomer): Promise<void> {
  const page = await visitor.open(`/en${setupPath}/done`)
  await visitor.press(page, words.say('connected.choices.submit'), { optionId: '12' })
  const withChoice = await visitor.open(`/en${setupPath}/done`)
  await visitor.press(withChoice, words.say('connected.imports.submit'), { companyId: '730112' })
}

const record = (name: string, { setupPath }: OpenedCustomer): Scene => ({
  name: `done: ${name}`,
  path: `${setupPath}/done`,
})
const list = (name: string, { setupPath }: OpenedCustomer): Scene => ({
  name: `list: ${name}`,
  path: setupPath,
})

export async function justConnected(): Promise<Scenes> {
  const customer = await openClientCustomer()
  const path = await connect(customer, 'several')
  return {
    ...customer,
    scenes: [
      { name: 'test: clients found', path },
      record('nothing chosen', customer),
      list('nothing chosen', customer),
    ],
  }
}

export async function choicesMade(): Promise<Scenes> {
  const customer = await openClientCustomer()
  await connect(customer, 'several')
  await choose(customer)
  return { ...customer, scenes: [record('chosen and imported', customer)] }
}

/** Returns the pages about the connection after a test has reached another company. */
export async function otherCompanyFound(): Promise<Scenes> {
  const customer = await openClientCustomer()
  const first = await connect(customer, 'several')
  await choose(customer)
  const path = await connect(customer, 'elsewhere')
  return {
    ...customer,
    scenes: [
      { name: 'test: which company', path },
      { name: 'test: before the other company', path: first },
      record('which company', customer),
      list('which company', customer),
      { name: 'connect: which company', path: `${customer.setupPath}/connect` },
    ],
  }
}

/** Returns the record of a replaced company. It marks the earlier company's choices, and imports that are not listed any more. */
export async function companyReplaced(): Promise<Scenes> {
  const customer = await openClientCustomer()
  await connect(customer, 'several')
  await choose(customer)
  const [before] = await query('select "erpCompany" from "Onboarding" where id = $1', [customer.onboardingId])
  await query('update "Onboarding" set "erpCompany" = null where id = $1', [customer.onboardingId])
  await connect(customer, 'elsewhere')
  await query(
    `update "Onboarding" set "erpCompany" = "erpCompany" || jsonb_build_object('before', $2::jsonb) where id = $1`,
    [customer.onboardingId, JSON.stringify(before?.erpCompany)],
  )
  return { ...customer, scenes: [record('replaced', customer)] }
}

export async function endedByWord(): Promise<Scenes> {
  const tasks = getGuide(bank)?.tasks.map(({ id }) => id) ?? []
  const customer = await openCustomer(bank, { selfApproval: 'no', businessGroup: 'no' }, tasks)
  return { ...customer, scenes: [record('attested', customer), list('attested', customer)] }
}

/** Returns pages that list permissions that no test asks for, and reference tables. */
export async function untestedPermissions(): Promise<Scenes> {
  const tasks = ['check-rights', 'answer-questions', 'authorize-sender', 'create-role']
  const answers = { permissionType: 'role', ipFilter: 'no', entities: 'several', access: 'write' }
  const customer = await openCustomer(connex, answers, tasks)
  const companyId = sandboxCompany('MULTI-ENTITY')
  const { path } = await testConnection(customer, { companyId, entityId: 'NORTH', userId: 'Connex' })
  return {
    ...customer,
    scenes: [
      { name: 'test: permissions untested', path: path.replace('/en', '') },
      record('with tables', customer),
      { name: 'print: done', path: `${customer.setupPath}/print` },
    ],
  }
}
