import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { type Planted, plantInvitation } from '../support/plant'
import { signedIn } from '../support/staff'
import { enter, filled, findForm, Visitor } from '../support/visitor'
import { type KeyIn, type Words, wordsIn } from '../support/words'

const taskId = 'check-rights'

type Scene = Planted & { company: string; staffId: string }
type Action = {
  /** Returns the path of the page with the form, below the onboarding's page. */
  page: (scene: Scene) => string
  button: (words: Words, scene: Scene) => string
  typed?: (scene: Scene) => Record<string, string>
  /** The ids of the tasks that are done before the action. */
  done?: string[]
  prepare?: (scene: Scene) => Promise<unknown>
}

const mainPage = () => ''
const personPage = (page: string) => (scene: Scene) => `/${page}/${scene.participantId}`
const taskPage = (id: string) => () => `/tasks/${id}`
const labelOf = (name: KeyIn<'onboardingDetail'>) => (words: Words) => words.say(`onboardingDetail.${name}`)

const actions: Record<string, Action> = {
  'make a link': { page: mainPage, button: labelOf('people.newLink') },
  'send the invitation': { page: mainPage, button: labelOf('people.inviteFirst') },
  'revoke a link': { page: mainPage, button: labelOf('links.revoke') },
  'choose an owner': {
    page: mainPage,
    button: labelOf('owner.submit'),
    typed: ({ staffId }) => ({ ownerId: staffId }),
  },
  'write a note': {
    page: mainPage,
    button: labelOf('notes.submit'),
    typed: () => ({ text: 'Call on Monday' }),
  },
  'delete a note': {
    page: mainPage,
    button: labelOf('notes.delete'),
    prepare: ({ onboardingId, staffId }) =>
      query('insert into "Note" (id, "onboardingId", "staffId", text) values ($1, $2, $3, $4)', [
        randomUUID(),
        onboardingId,
        staffId,
        'Call on Monday',
      ]),
  },
  'archive an onboarding': { page: mainPage, button: labelOf('end.archive') },
  'take an onboarding back from the archive': {
    page: mainPage,
    button: labelOf('end.unarchive'),
    prepare: ({ onboardingId }) =>
      query('update "Onboarding" set "archivedAt" = now() where id = $1', [onboardingId]),
  },
  'view the customer’s pages': { page: mainPage, button: labelOf('view.submit') },
  'remind a contact': {
    page: personPage('nudge'),
    button: labelOf('nudge.submit'),
    typed: () => ({ message: 'Hi' }),
  },
  'change a contact': {
    page: personPage('people'),
    button: labelOf('contact.submit'),
    typed: () => ({ name: 'Kari', language: 'fr', erpLanguage: 'en' }),
  },
  'delete an onboarding': {
    page: () => '/delete',
    button: labelOf('delete.submit'),
    typed: ({ company }) => ({ company }),
  },
  'tick a step': { page: taskPage(taskId), button: labelOf('task.tick') },
  'complete a task': { page: taskPage(taskId), button: labelOf('task.complete') },
  're-open a task': {
    page: taskPage(taskId),
    button: labelOf('task.reopen.submit'),
    typed: () => ({ reason: 'It is not so.' }),
    done: [taskId],
  },
  'answer the questions': {
    page: taskPage('answer-questions'),
    button: (words, { company }) => words.say('onboardingDetail.task.answer', { company }),
    typed: () => ({
      'answers.ipFilter': 'yes',
      'answers.permissionType': 'role',
      'answers.entities': 'one',
      'answers.usesTaxes': 'no',
      'answers.usesUserDefinedDimensions': 'no',
      'answers.usesProjects': 'no',
    }),
    done: [taskId],
  },
  'remind a colleague': {
    page: taskPage(taskId),
    button: (words) => words.say('onboardingDetail.task.remind', { name: 'Ola' }),
    prepare: plantHandover,
  },
}

/** Plants a handover from two days ago. */
async function plantHandover({ onboardingId, participantId }: Scene): Promise<void> {
  const [colleagueId, linkId] = [randomUUID(), randomUUID()]
  await query(
    `insert into "Participant" (id, "onboardingId", email, name, locale, "erpLanguage") values ($1, $2, $3, 'Ola', 'en', 'en')`,
    [colleagueId, onboardingId, `${colleagueId}@nordlys.example`],
  )
  await query(
    `insert into "AccessLink" (id, "onboardingId", "participantId", "taskId", "tokenHash", "expiresAt")
     values ($1, $2, $3, $4, $5, now() + interval '10 days')`,
    [linkId, onboardingId, colleagueId, taskId, createHash('sha256').update(randomBytes(32)).digest()],
  )
  await query(
    `insert into "Handover" (id, "onboardingId", "taskId", "fromParticipantId", "toParticipantId", "linkId", at)
     values ($1, $2, $3, $4, $5, $6, now() - interval '2 days')`,
    [randomUUID(), onboardingId, taskId, participantId, colleagueId, linkId],
  )
  await query('insert into "TaskState" ("onboardingId", "taskId") values ($1, $2)', [onboardingId, taskId])
}

let words: Words
let manager: Visitor
let viewer: Visitor
let staffId = ''

test.beforeAll(async () => {
  const [one, other] = await Promise.all([signedIn({ role: 'manager' }), signedIn({ role: 'viewer' })])
  words = await wordsIn('en')
  manager = one.visitor
  viewer = other.visitor
  const [staff] = await query<{ id: string }>('select id from "Staff" where email = $1', [one.email])
  staffId = staff?.id ?? ''
})

const tables = ['AccessLink', 'Handover', 'TaskState', 'ActionTick', 'Mail', 'Note']

/** Returns what an action could change. The participant that stands for a member of the staff is left out. */
async function snapshotOf({ onboardingId }: Scene): Promise<unknown> {
  const otherQueries = [
    'select t::text from "Participant" t where "onboardingId" = $1 and "staffId" is null',
    'select kind, "taskId" from "Event" where "onboardingId" = $1 order by at, id',
    'select "ownerId", "archivedAt", answers::text from "Onboarding" where id = $1',
  ]
  const tableQueries = tables.map(
    (table) => `select t::text from "${table}" t where "onboardingId" = $1 order by 1`,
  )
  return Promise.all([...tableQueries, ...otherQueries].map((sql) => query(sql, [onboardingId])))
}

for (const [name, { page, button, typed, done, prepare }] of Object.entries(actions)) {
  test(`Only a manager can ${name}`, async () => {
    const company = `Staff ${randomUUID()}`
    const planted = await plantInvitation({ company, done })
    const scene = { ...planted, company, staffId }
    // An address gets one reminder a day from all onboardings together, so this onboarding needs an address of its own.
    const address = `${planted.onboardingId}@nordlys.example`
    await query('update "Participant" set email = $1 where id = $2', [address, planted.participantId])
    await prepare?.(scene)
    const customer = await enter(planted)
    const path = `/en/dashboard/onboardings/${planted.onboardingId}${page(scene)}`
    const shown = await manager.open(path)
    expect(shown.status).toBe(200)
    const fields = filled(findForm(shown, button(words, scene)), typed?.(scene) ?? {})
    const before = await snapshotOf(scene)
    for (const [who, visitor] of Object.entries({ viewer, customer, signedOut: new Visitor() })) {
      expect((await visitor.post(path, fields)).status, who).toBe(404)
      expect(await snapshotOf(scene), who).toEqual(before)
    }
    expect((await manager.post(path, fields)).status).toBe(200)
    expect(await snapshotOf(scene)).not.toEqual(before)
  })
}

test('A viewer sees all of an onboarding, and no form to change it', async () => {
  const { onboardingId } = await plantInvitation({ company: 'Looked at AS', done: [taskId] })
  for (const below of ['', `/tasks/${taskId}`, '/tasks/answer-questions']) {
    const page = await viewer.open(`/en/dashboard/onboardings/${onboardingId}${below}`)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('name="onboardingId"')
  }
})

test('An onboarding that does not exist is not found', async () => {
  for (const id of [randomUUID(), 'x', '..%2f'])
    expect((await manager.open(`/en/dashboard/onboardings/${id}`)).status).toBe(404)
})

test('A member of the staff who views the customer’s pages cannot change anything, even by posting their forms', async () => {
  const company = 'Seen through AS'
  const planted = await plantInvitation({ company, locale: 'fr', done: [taskId] })
  const scene = { ...planted, company, staffId }
  const detailPage = await manager.open(`/en/dashboard/onboardings/${planted.onboardingId}`)
  const list = await manager.press(detailPage, words.say('onboardingDetail.view.submit'))
  expect(list.path).toMatch(/^\/fr\/setup\/[0-9a-f-]{36}$/)
  expect(list.path).not.toContain(planted.onboardingId)
  expect(list.text).toContain(words.say('onboardingDetail.view.bar', { company }))
  const before = await snapshotOf(scene)
  for (const below of [taskId, 'answer-questions', 'create-role', 'print']) {
    const page = await manager.open(`${list.path}/${below}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(words.say('onboardingDetail.view.bar', { company }))
    const forms = formsOf(page.html)
    expect(forms.length).toBeGreaterThan(0)
    for (const { fields } of forms) expect((await manager.post(page.path, fields)).status).toBe(404)
  }
  expect(await snapshotOf(scene)).toEqual(before)
  expect((await viewer.open(list.path)).status).toBe(404)
  expect((await new Visitor().open(list.path)).status).toBe(404)
})
