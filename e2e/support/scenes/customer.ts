import { plantHandover, sendHandOver, someAddress } from '../colleague'
import { seeEnd, startTest } from '../connection'
import { query } from '../database'
import { sandboxCompany } from '../invitation'
import { type Planted, plantInvitation } from '../plant'
import type { Scene, Scenes } from '../visitor'
import { enter, Visitor } from '../visitor'
import { type Words, wordsIn } from '../words'

const answers = { permissionType: 'role', ipFilter: 'yes', entities: 'several' }
const allDone = [
  'check-rights',
  'answer-questions',
  'subscribe-web-services',
  'allow-ips',
  'authorize-sender',
  'create-role',
  'create-user',
  'receive-password',
]

type Somebody = { planted: Planted; visitor: Visitor; words: Words }

/** Pages that belong to nobody. */
export async function stranger(): Promise<Scenes> {
  const scenes: Scene[] = [
    { name: 'home', path: '' },
    { name: 'not found', path: '/nowhere' },
    { name: 'sign in', path: '/sign-in?next=/en/dashboard' },
    { name: 'sign in: no access', path: '/sign-in?error=refused&reference=7F3K-20QX' },
    { name: 'sign in: failed', path: '/sign-in?error=failed&reference=7F3K-20QX' },
    { name: 'sign in: unknown link', path: `/sign-in/${'x'.repeat(43)}` },
    { name: 'signed out', path: '/signed-out' },
    { name: 'start: unknown', path: `/start/${'x'.repeat(43)}` },
    { name: 'start: expired', path: startOf(await plantInvitation({ expiresInDays: -1 })) },
    { name: 'start: revoked', path: startOf(await plantInvitation({ revoked: true })) },
  ]
  return { visitor: new Visitor(), scenes }
}

const startOf = ({ token }: Planted) => `/start/${token}`
const setupOf = ({ onboardingId }: Planted) => `/setup/${onboardingId}`

async function somebody(done: string[], given: Record<string, string> = answers): Promise<Somebody> {
  const planted = await plantInvitation({ answers: given, done })
  return { planted, visitor: await enter(planted), words: await wordsIn('en') }
}

function tasksOf(
  { planted, words }: Somebody,
  state: string,
  taskIds = words.guide.tasks.map(({ id }) => id),
): Scene[] {
  return taskIds.map((id) => ({ name: `${id}: ${state}`, path: `${setupOf(planted)}/${id}` }))
}

async function test({ visitor, planted, words }: Somebody, scenario: string, typed = {}): Promise<string> {
  const started = await startTest(
    { visitor, ...planted, words },
    { companyId: sandboxCompany(scenario), ...typed },
  )
  if (scenario !== 'SLOW') await seeEnd(visitor, started)
  return started.path.replace('/en', '')
}

export async function newcomer(): Promise<Scenes> {
  const one = await somebody([], {})
  return { ...one, scenes: tasksOf(one, 'unanswered', ['answer-questions']) }
}

/** Nothing is done yet: the list shows tasks that can start, that cannot start, and that are not needed. */
export async function beginner(): Promise<Scenes> {
  const one = await somebody([], { permissionType: 'user', ipFilter: 'no', entities: 'one' })
  const list = { name: 'list: nothing done', path: setupOf(one.planted) }
  const start = { name: 'start: valid', path: startOf(one.planted) }
  return { ...one, scenes: [start, list, ...tasksOf(one, 'at the beginning')] }
}

/** Some is done, some begun, some waited for. */
export async function worker(): Promise<Scenes> {
  const one = await somebody(allDone.slice(0, 3))
  const { onboardingId, participantId } = one.planted
  await query(
    `insert into "ActionTick" ("onboardingId", "taskId", "actionId", "participantId") values ($1, 'allow-ips', 'open-company', $2)`,
    [onboardingId, participantId],
  )
  await query(
    `insert into "TaskState" ("onboardingId", "taskId", "waitingFor", "waitingWho", "waitingSince", "waitingById")
     values ($1, 'authorize-sender', 'colleague', $2, now() - interval '3 days', $3),
            ($1, 'receive-password', 'mail', 'it@nordlys.example', now() - interval '3 days', $3)`,
    [onboardingId, 'Ingrid Bergström-Rasmussen of the ERP administration', participantId],
  )
  const list = { name: 'list: under way', path: setupOf(one.planted) }
  return {
    ...one,
    scenes: [list, ...tasksOf(one, 'under way'), { name: 'print', path: `${setupOf(one.planted)}/print` }],
  }
}

/** A task is with a colleague, another one was and came back, a third has gone out without anybody doing it. */
export async function sender(): Promise<Scenes> {
  const one = await somebody(allDone.slice(0, 3))
  const pathOf = (taskId: string) => `${setupOf(one.planted)}/${taskId}`
  for (const taskId of ['allow-ips', 'authorize-sender'])
    await sendHandOver(one.visitor, `/en${pathOf(taskId)}`, one.words, { email: someAddress() })
  await query(
    `update "AccessLink" set "expiresAt" = now() where "onboardingId" = $1 and "taskId" = 'allow-ips'`,
    [one.planted.onboardingId],
  )
  const list = { name: 'list: handed over', path: setupOf(one.planted) }
  return {
    ...one,
    scenes: [
      list,
      { name: 'hand over', path: `${pathOf('allow-ips')}/hand-over` },
      ...tasksOf(one, 'handed over or expired', ['allow-ips', 'authorize-sender']),
    ],
  }
}

/** The pages of a colleague: the link, the task, and the page after the task. */
export async function colleague(): Promise<Scenes> {
  const planted = await plantInvitation({ answers, done: allDone.slice(0, 3) })
  const { colleague: visitor, link, words } = await plantHandover(planted, 'allow-ips')
  const scenes = [
    { name: 'start: one task', path: new URL(link).pathname.replace('/en', '') },
    ...tasksOf({ planted, visitor, words }, 'of a colleague', ['allow-ips']),
    { name: 'thank you', path: '/thank-you' },
  ]
  return { visitor, scenes }
}

/** A test has found something; another one runs. */
export async function tester(): Promise<Scenes> {
  const one = await somebody(allDone)
  const sender = await test(one, 'SENDER-UNAUTHORIZED')
  const rows = await test(one, 'TWO-MISSING', { entityId: '' })
  const running = await test(one, 'SLOW', { entityId: '' })
  const scenes = [
    // Looked at first: it is given up after half a minute.
    { name: 'test: running', path: running },
    ...tasksOf(one, 'problem', ['authorize-sender', 'create-role', 'connect']),
    { name: 'test: sender not authorized', path: sender },
    { name: 'test: permissions missing', path: rows },
    { name: 'list: problems', path: setupOf(one.planted) },
  ]
  return { ...one, scenes }
}

/** Tests that decide little. */
export async function unlucky(): Promise<Scenes> {
  const one = await somebody(allDone.slice(0, 3))
  const wrong = await test(one, 'OK', { password: 'wrong', entityId: '' })
  const scenes: Scene[] = []
  for (const scenario of ['OUTAGE', 'IP-REFUSED', 'ALL-DENIED', 'UNROUTABLE', 'READ-FAILED'])
    scenes.push({ name: `test: ${scenario}`, path: await test(one, scenario, { entityId: '' }) })
  return {
    ...one,
    scenes: [
      { name: 'test: wrong password', path: wrong },
      ...scenes,
      ...tasksOf(one, 'problem', ['connect']),
    ],
  }
}

export async function connected(): Promise<Scenes> {
  const one = await somebody(allDone)
  const path = await test(one, 'MULTI-ENTITY', { entityId: 'NORTH' })
  const record = { name: 'done', path: `${setupOf(one.planted)}/done` }
  const list = { name: 'list: connected', path: setupOf(one.planted) }
  return { ...one, scenes: [{ name: 'test: connected', path }, record, list, ...tasksOf(one, 'done')] }
}
