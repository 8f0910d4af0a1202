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
  /** Below the tenant's page. */
  page: (scene: Scene) => string
  button: (words: Words, scene: Scene) => string
  typed?: (scene: Scene) => Record<string, string>
  /** Tasks that are done before. */
  done?: string[]
  prepare?: (scene: Scene) => Promise<unknown>
}

const own = () => ''
const person = (of: string) => (scene: Scene) => `/${of}/${scene.participantId}`
const task = (id: string) => () => `/tasks/${id}`
const key = (name: KeyIn<'onboardingDetail'>) => (words: Words) => words.say(`onboardingDetail.${name}`)

const actions: Record<string, Action> = {
  'making a link': { page: own, button: key('people.newLink') },
  'sending the invitation': { page: own, button: key('people.inviteFirst') },
  'withdrawing a link': { page: own, button: key('links.revoke') },
  'choosing an owner': {
    page: own,
    button: key('owner.submit'),
    typed: ({ staffId }) => ({ ownerId: staffId }),
  },
  'writing a note': { page: own, button: key('notes.submit'), typed: () => ({ text: 'Call on Monday' }) },
  'deleting a note': {
    page: own,
    button: key('notes.delete'),
    prepare: ({ onboardingId, staffId }) =>
      query('insert into "Note" (id, "onboardingId", "staffId", text) values ($1, $2, $3, $4)', [
        randomUUID(),
        onboardingId,
        staffId,
        'Call on Monday',
      ]),
  },
  archiving: { page: own, button: key('end.archive') },
  'taking back from the archive': {
    page: own,
    button: key('end.unarchive'),
    prepare: ({ onboardingId }) =>
      query('update "Onboarding" set "archivedAt" = now() where id = $1', [onboardingId]),
  },
  'looking as the customer does': { page: own, button: key('view.submit') },
  nudging: { page: person('nudge'), button: key('nudge.submit'), typed: () => ({ message: 'Hi' }) },
  'changing a contact': {
    page: person('people'),
    button: key('contact.submit'),
    typed: () => ({ name: 'Kari', language: 'fr', erpLanguage: 'en' }),
  },
  deleting: {
    page: () => '/delete',
    button: key('delete.submit'),
    typed: ({ company }) => ({ company }),
  },
  'ticking a step': { page: task(taskId), button: key('task.tick') },
  'finishing a task': { page: task(taskId), button: key('task.complete') },
  're-opening a task': {
    page: task(taskId),
    button: key('task.reopen.submit'),
    typed: () => ({ reason: 'It is not so.' }),
    done: [taskId],
  },
  'answering the questions': {
    page: task('answer-questions'),
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
  'reminding a colleague': {
    page: task(taskId),
    button: (words) => words.say('onboardingDetail.task.remind', { name: 'Ola' }),
    prepare: plantHandover,
  },
}

/** A task handed over two days ago. */
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

/** All that an action could change, but that the staff are somebody here once they have acted. */
async function kept({ onboardingId }: Scene): Promise<unknown> {
  const others = [
    'select t::text from "Participant" t where "onboardingId" = $1 and "staffId" is null',
    'select kind, "taskId" from "Event" where "onboardingId" = $1 order by at, id',
    'select "ownerId", "archivedAt", answers::text from "Onboarding" where id = $1',
  ]
  const all = tables.map((table) => `select t::text from "${table}" t where "onboardingId" = $1 order by 1`)
  return Promise.all([...all, ...others].map((sql) => query(sql, [onboardingId])))
}

for (const [name, { page, button, typed, done, prepare }] of Object.entries(actions)) {
  test(`By a manager alone: ${name}`, async () => {
    const company = `Staff ${randomUUID()}`
    const planted = await plantInvitation({ company, done })
    const scene = { ...planted, company, staffId }
    // An address gets one mail a day, whichever onboarding it is about.
    const address = `${planted.onboardingId}@nordlys.example`
    await query('update "Participant" set email = $1 where id = $2', [address, planted.participantId])
    await prepare?.(scene)
    const customer = await enter(planted)
    const path = `/en/dashboard/onboardings/${planted.onboardingId}${page(scene)}`
    const shown = await manager.open(path)
    expect(shown.status).toBe(200)
    const fields = filled(findForm(shown, button(words, scene)), typed?.(scene) ?? {})
    const before = await kept(scene)
    for (const [who, visitor] of Object.entries({ viewer, customer, stranger: new Visitor() })) {
      expect((await visitor.post(path, fields)).status, who).toBe(404)
      expect(await kept(scene), who).toEqual(before)
    }
    expect((await manager.post(path, fields)).status).toBe(200)
    expect(await kept(scene)).not.toEqual(before)
  })
}

test('Someone who may only look sees a tenant whole, and no button to change it', async () => {
  const { onboardingId } = await plantInvitation({ company: 'Looked at AS', done: [taskId] })
  for (const below of ['', `/tasks/${taskId}`, '/tasks/answer-questions']) {
    const page = await viewer.open(`/en/dashboard/onboardings/${onboardingId}${below}`)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('name="onboardingId"')
  }
})

test('A tenant that is none shows the same page as one without a session', async () => {
  for (const id of [randomUUID(), 'x', '..%2f'])
    expect((await manager.open(`/en/dashboard/onboardings/${id}`)).status).toBe(404)
})

test('What somebody of the staff sees as the customer writes nothing, also when it is posted', async () => {
  const company = 'Seen through AS'
  const planted = await plantInvitation({ company, locale: 'fr', done: [taskId] })
  const scene = { ...planted, company, staffId }
  const tenantPage = await manager.open(`/en/dashboard/onboardings/${planted.onboardingId}`)
  const list = await manager.press(tenantPage, words.say('onboardingDetail.view.submit'))
  expect(list.path).toMatch(/^\/fr\/setup\/[0-9a-f-]{36}$/)
  expect(list.path).not.toContain(planted.onboardingId)
  expect(list.text).toContain(words.say('onboardingDetail.view.bar', { company }))
  const before = await kept(scene)
  for (const below of [taskId, 'answer-questions', 'create-role', 'print']) {
    const page = await manager.open(`${list.path}/${below}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(words.say('onboardingDetail.view.bar', { company }))
    const forms = formsOf(page.html)
    expect(forms.length).toBeGreaterThan(0)
    for (const { fields } of forms) expect((await manager.post(page.path, fields)).status).toBe(404)
  }
  expect(await kept(scene)).toEqual(before)
  expect((await viewer.open(list.path)).status).toBe(404)
  expect((await new Visitor().open(list.path)).status).toBe(404)
})
