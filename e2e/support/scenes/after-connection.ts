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

type Somebody = { onboardingId: string; visitor: Visitor; words: Words; setup: string }

async function somebody(guideId: string, answers: Record<string, string>, done: string[] = []) {
  const guide = getGuide(guideId)
  const planted = await plantInvitation({ guideId, answers, done })
  const visitor = await enter(planted)
  const words = await wordsIn('en', 'en', guide)
  return { ...planted, visitor, words, setup: `/setup/${planted.onboardingId}` }
}

const clientOf = () => somebody(office, { whoManages: 'customer', clients: 'several' })

/** Answers the path of the test. */
async function connect(one: Somebody, scenario: string): Promise<string> {
  const typed = { username: sandboxUser(scenario), password: sandboxPassword }
  const { path } = await testConnection(one, typed)
  return path.replace('/en', '')
}

async function choose({ visitor, setup, words }: Somebody): Promise<void> {
  const page = await visitor.open(`/en${setup}/done`)
  await visitor.press(page, words.say('connected.choices.submit'), { optionId: '12' })
  const chosen = await visitor.open(`/en${setup}/done`)
  await visitor.press(chosen, words.say('connected.imports.submit'), { companyId: '730112' })
}

const record = (name: string, { setup }: Somebody): Scene => ({
  name: `done: ${name}`,
  path: `${setup}/done`,
})
const list = (name: string, { setup }: Somebody): Scene => ({ name: `list: ${name}`, path: setup })

export async function justConnected(): Promise<Scenes> {
  const one = await clientOf()
  const path = await connect(one, 'several')
  return {
    ...one,
    scenes: [
      { name: 'test: clients found', path },
      record('nothing chosen', one),
      list('nothing chosen', one),
    ],
  }
}

export async function chosen(): Promise<Scenes> {
  const one = await clientOf()
  await connect(one, 'several')
  await choose(one)
  return { ...one, scenes: [record('chosen and imported', one)] }
}

/** Which company is meant is asked wherever the connection is spoken of. */
export async function ledElsewhere(): Promise<Scenes> {
  const one = await clientOf()
  const first = await connect(one, 'several')
  await choose(one)
  const path = await connect(one, 'elsewhere')
  return {
    ...one,
    scenes: [
      { name: 'test: which company', path },
      { name: 'test: the one before', path: first },
      record('which company', one),
      list('which company', one),
      { name: 'connect: which company', path: `${one.setup}/connect` },
    ],
  }
}

/** A replaced company: the page marks earlier choices as those of the company before, and imported companies as no longer listed. */
export async function replaced(): Promise<Scenes> {
  const one = await clientOf()
  await connect(one, 'several')
  await choose(one)
  const before = await query('select "erpCompany" from "Onboarding" where id = $1', [one.onboardingId])
  await query('update "Onboarding" set "erpCompany" = null where id = $1', [one.onboardingId])
  await connect(one, 'elsewhere')
  await query(
    `update "Onboarding" set "erpCompany" = "erpCompany" || jsonb_build_object('before', $2::jsonb) where id = $1`,
    [one.onboardingId, JSON.stringify(before[0].erpCompany)],
  )
  return { ...one, scenes: [record('replaced', one)] }
}

export async function attested(): Promise<Scenes> {
  const tasks = getGuide(bank)?.tasks.map(({ id }) => id) ?? []
  const one = await somebody(bank, { selfApproval: 'no', businessGroup: 'no' }, tasks)
  return { ...one, scenes: [record('attested', one), list('attested', one)] }
}

/** Permissions that no test can ask for, and tables to look things up in. */
export async function referred(): Promise<Scenes> {
  const tasks = ['check-rights', 'answer-questions', 'authorize-sender', 'create-role']
  const answers = { permissionType: 'role', ipFilter: 'no', entities: 'several', access: 'write' }
  const one = await somebody(connex, answers, tasks)
  const companyId = sandboxCompany('MULTI-ENTITY')
  const { path } = await testConnection(one, { companyId, entityId: 'NORTH', userId: 'Connex' })
  return {
    ...one,
    scenes: [
      { name: 'test: permissions untested', path: path.replace('/en', '') },
      record('with tables', one),
      { name: 'print: done', path: `${one.setup}/print` },
    ],
  }
}
