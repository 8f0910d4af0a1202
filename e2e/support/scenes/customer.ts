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

type OpenedCustomer = { planted: Planted; visitor: Visitor; words: Words }

/** Returns the pages that need no session. */
export async function visitorWithoutSession(): Promise<Scenes> {
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

async function openCustomer(
  done: string[],
  givenAnswers: Record<string, string> = answers,
): Promise<OpenedCustomer> {
  const planted = await plantInvitation({ answers: givenAnswers, done })
  return { planted, visitor: await enter(planted), words: await wordsIn('en') }
}

function tasksOf(
  { planted, words }: OpenedCustomer,
  state: string,
  taskIds = words.guide.tasks.map(({ id }) => id),
): Scene[] {
  return taskIds.map((id) => ({ name: `${id}: ${state}`, path: `${setupOf(planted)}/${id}` }))
}

async function test(
  { visitor, planted, words }: OpenedCustomer,
  scenario: string,
  typed = {},
): Promise<string> {
  const started = await startTest(
    { visitor, ...planted, words },
    { companyId: sandboxCompany(scenario), ...typed },
  )
  if (scenario !== 'SLOW') await seeEnd(visitor, started)
  return started.path.replace('/en', '')
}

export async function newcomer(): Promise<Scenes> {
  const customer = await openCustomer([], {})
  return { ...customer, scenes: tasksOf(customer, 'unanswered', ['answer-questions']) }
}

/**
 * Returns pages of a customer with no completed task. Their list has tasks that can start, cannot start yet and are not needed.
 */
export async function beginner(): Promise<Scenes> {
  const customer = await openCustomer([], { permissionType: 'user', ipFilter: 'no', entities: 'one' })
  const list = { name: 'list: nothing done', path: setupOf(customer.planted) }
  const start = { name: 'start: valid', path: startOf(customer.planted) }
  return { ...customer, scenes: [start, list, ...tasksOf(customer, 'at the beginning')] }
}

/** Returns pages of a customer with tasks that are completed, begun and waiting for others. */
export async function customerAtWork(): Promise<Scenes> {
  const customer = await openCustomer(allDone.slice(0, 3))
  const { onboardingId, participantId } = customer.planted
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
  const list = { name: 'list: under way', path: setupOf(customer.planted) }
  return {
    ...customer,
    scenes: [
      list,
      ...tasksOf(customer, 'under way'),
      { name: 'print', path: `${setupOf(customer.planted)}/print` },
    ],
  }
}

/** Returns pages of a customer who has handed over two tasks. The link of one of them has expired. */
export async function sender(): Promise<Scenes> {
  const customer = await openCustomer(allDone.slice(0, 3))
  const pathOf = (taskId: string) => `${setupOf(customer.planted)}/${taskId}`
  for (const taskId of ['allow-ips', 'authorize-sender'])
    await sendHandOver(customer.visitor, `/en${pathOf(taskId)}`, customer.words, { email: someAddress() })
  await query(
    `update "AccessLink" set "expiresAt" = now() - interval '1 minute' where "onboardingId" = $1 and "taskId" = 'allow-ips'`,
    [customer.planted.onboardingId],
  )
  const list = { name: 'list: handed over', path: setupOf(customer.planted) }
  return {
    ...customer,
    scenes: [
      list,
      { name: 'hand over', path: `${pathOf('allow-ips')}/hand-over` },
      ...tasksOf(customer, 'handed over or expired', ['allow-ips', 'authorize-sender']),
    ],
  }
}

/** Returns the pages of a colleague: the start page of the link, the task, the page after it, and what an expired link leads to. */
export async function colleague(): Promise<Scenes> {
  const planted = await plantInvitation({ answers, done: allDone.slice(0, 3) })
  const { colleague: visitor, link, words } = await plantHandover(planted, 'allow-ips')
  const expired = await plantInvitation({ expiresInDays: -1 })
  const scenes = [
    { name: 'start: one task', path: new URL(link).pathname.replace('/en', '') },
    ...tasksOf({ planted, visitor, words }, 'of a colleague', ['allow-ips']),
    { name: 'thank you', path: '/thank-you' },
    { name: 'start: expired', path: expired.path.replace('/en', '') },
    { name: 'link sent', path: '/link-sent' },
  ]
  return { visitor, scenes }
}

/** Returns pages of a customer whose tests have found two problems, while a third test runs. */
export async function tester(): Promise<Scenes> {
  const customer = await openCustomer(allDone)
  const senderTest = await test(customer, 'SENDER-UNAUTHORIZED')
  const permissionsTest = await test(customer, 'TWO-MISSING', { entityId: '' })
  const runningTest = await test(customer, 'SLOW', { entityId: '' })
  const scenes = [
    // This page comes first, because the product gives the test up after half a minute.
    { name: 'test: running', path: runningTest },
    ...tasksOf(customer, 'problem', ['authorize-sender', 'create-role', 'connect']),
    { name: 'test: sender not authorized', path: senderTest },
    { name: 'test: permissions missing', path: permissionsTest },
    { name: 'list: problems', path: setupOf(customer.planted) },
  ]
  return { ...customer, scenes }
}

/** Returns the pages of tests that fail in different ways, and of the sign-in details after them. */
export async function testerWithFailures(): Promise<Scenes> {
  const customer = await openCustomer(allDone.slice(0, 3))
  const passwordTest = await test(customer, 'OK', { password: 'wrong', entityId: '' })
  const scenes: Scene[] = []
  for (const scenario of ['OUTAGE', 'IP-REFUSED', 'ALL-DENIED', 'UNROUTABLE', 'READ-FAILED'])
    scenes.push({ name: `test: ${scenario}`, path: await test(customer, scenario, { entityId: '' }) })
  return {
    ...customer,
    scenes: [
      { name: 'test: wrong password', path: passwordTest },
      ...scenes,
      ...tasksOf(customer, 'problem', ['connect']),
    ],
  }
}

export async function connectedCustomer(): Promise<Scenes> {
  const customer = await openCustomer(allDone)
  const path = await test(customer, 'MULTI-ENTITY', { entityId: 'NORTH' })
  const record = { name: 'done', path: `${setupOf(customer.planted)}/done` }
  const list = { name: 'list: connected', path: setupOf(customer.planted) }
  return {
    ...customer,
    scenes: [{ name: 'test: connected', path }, record, list, ...tasksOf(customer, 'done')],
  }
}
