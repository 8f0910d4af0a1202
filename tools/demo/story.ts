import type { Locale } from '@/i18n/routing'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { handOverTask } from '@/lib/handover/hand-over'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { WaitingFor } from '@/lib/onboarding/record'
import { db } from '@/lib/platform/db'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import { completeTask } from '@/lib/tasks/complete-task'
import { setActionTick } from '@/lib/tasks/ticks'
import { waitForTask } from '@/lib/tasks/waiting'
import type { Customer } from './customer'

/** Something that a customer of the demo does, or a time in which they do nothing. */
export type Move = (customer: Customer) => Promise<void>

/** Lets hours pass. */
export const hours =
  (count: number): Move =>
  (customer) =>
    customer.pass(count)

/** Lets days pass. */
export const days = (count: number): Move => hours(count * 24)

/** Opens the link of the invitation. */
export const opens: Move = (customer) => customer.open()

/** Does the tasks before `taskId`, or all before the test when it is ''. `pace` is how long a task takes, in hours. */
export function worksUpTo(taskId: string, pace = 0.2): Move {
  return async (customer) => {
    for (let index = 0; ; index++) {
      const [next] = await customer.openTasks()
      if (!next || next.task.id === taskId || next.task.kind === 'connect') return
      // Tasks take different times.
      await customer.pass(pace * (0.4 + ((index * 7) % 5) * 0.3))
      await finish(customer, next)
    }
  }
}

/** Does all tasks that are left, up to an attestation. */
export const finishes = (pace?: number): Move => worksUpTo('', pace)

/** Does one task. */
export function does(taskId: string): Move {
  return async (customer) => finish(customer, await customer.task(taskId))
}

async function finish(customer: Customer, { task, status }: JourneyTask): Promise<void> {
  const { participant, answers } = customer
  if (task.kind === 'questions')
    return void (await answerQuestions(participant, { taskId: task.id, answers, version: '0' }))
  if (task.kind === 'wait' && status !== 'waiting') {
    await waits(task.id, task.waitFor ?? 'other')(customer)
    await customer.pass((task.usualHours ?? 2) * 0.7)
  }
  await completeTask(participant, task.id)
}

/** Ticks the first `count` actions of a task. */
export function ticks(taskId: string, count: number): Move {
  return async (customer) => {
    const { actions } = await customer.task(taskId)
    for (const { action } of actions.slice(0, count))
      await setActionTick(customer.participant, { taskId, actionId: action.id, isDone: true })
  }
}

/** Starts to wait for somebody. */
export function waits(taskId: string, waitingFor: WaitingFor, who = ''): Move {
  return async ({ participant }) => {
    await waitForTask(participant, taskId, { waitingFor, who })
  }
}

/** Hands a task over to a colleague. */
export function handsOver(taskId: string, name: string, email: string, message = ''): Move {
  return async ({ participant, locale }) => {
    const { erpLanguage } = await db.onboarding.findUniqueOrThrow({
      where: { id: participant.onboardingId },
      select: { erpLanguage: true },
    })
    await handOverTask(participant, taskId, { name, email, message, language: locale, erpLanguage })
  }
}

/** Has the colleague do the task that was handed over. */
export function colleagueDoes(taskId: string): Move {
  return async ({ onboardingId }) => {
    const { toParticipantId, to } = await db.handover.findFirstOrThrow({
      where: { onboardingId, taskId, endedAt: null },
      select: { toParticipantId: true, to: { select: { locale: true } } },
    })
    await completeTask({ participantId: toParticipantId, onboardingId, locale: to.locale }, taskId)
  }
}

/** Tests the connection against the sandbox. Its README says what each company or user leads to. */
export function tests(credentials: Record<string, string>): Move {
  return async ({ participant }) => {
    const rejection = await saveCredentials(participant, credentials)
    if (rejection)
      throw new Error(`The demo's sign-in details are wrong: ${JSON.stringify(rejection.errors)}`)
    const started = await startTest(participant)
    if ('run' in started && started.run) await runTest(started.run)
  }
}

/** Archives the onboarding. */
export const archives: Move = async ({ onboardingId: id }) => {
  await db.onboarding.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } })
}

/** Returns credentials for one of the sandbox's Sage Intacct companies. */
export const atCompany = (companyId: string, password = 'sandbox-password', userId = 'ws_integration') => ({
  companyId,
  entityId: '',
  userId,
  password,
})

/** Returns credentials for one of the sandbox's 24SevenOffice users. */
export const asUser = (username: string, password = 'sandbox-password') => ({ username, password })

/** A tenant of the demo, and what its customer has done. */
export type DemoTenant = {
  guideId: string
  company: string
  /** The contact, as `Name <address>`. */
  person: string
  locale: Locale
  erpLanguage?: string
  /** The owner among the demo's staff, by first name. */
  owner?: 'ingrid' | 'jonas' | 'claire'
  answers: Record<string, string>
  /** The moves from the invitation until now. */
  story: Move[]
}
