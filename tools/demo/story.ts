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

/** Something a customer of the demo does, or a time in which they do nothing. */
export type Move = (customer: Customer) => Promise<void>

export const hours =
  (count: number): Move =>
  (customer) =>
    customer.pass(count)

export const days = (count: number): Move => hours(count * 24)

export const opens: Move = (customer) => customer.open()

/** Does one task after the other until this one is next; `pace` is what one takes, in hours. Without a name: all but the test. */
export function worksUpTo(taskId: string, pace = 0.2): Move {
  return async (customer) => {
    for (let turn = 0; ; turn++) {
      const [next] = await customer.openTasks()
      if (!next || next.task.id === taskId || next.task.kind === 'connect') return
      // Nobody takes the same time for everything.
      await customer.pass(pace * (0.4 + ((turn * 7) % 5) * 0.3))
      await finish(customer, next)
    }
  }
}

/** What is left, up to an end that no test proves. */
export const finishes = (pace?: number): Move => worksUpTo('', pace)

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

/** Ticks the first few actions of a task and leaves it at that. */
export function ticks(taskId: string, count: number): Move {
  return async (customer) => {
    const { actions } = await customer.task(taskId)
    for (const { action } of actions.slice(0, count))
      await setActionTick(customer.participant, { taskId, actionId: action.id, isDone: true })
  }
}

export function waits(taskId: string, waitingFor: WaitingFor, who = ''): Move {
  return async ({ participant }) => {
    await waitForTask(participant, taskId, { waitingFor, who })
  }
}

export function handsOver(taskId: string, name: string, email: string, message = ''): Move {
  return async ({ participant, locale }) => {
    const { erpLanguage } = await db.onboarding.findUniqueOrThrow({
      where: { id: participant.onboardingId },
      select: { erpLanguage: true },
    })
    await handOverTask(participant, taskId, { name, email, message, language: locale, erpLanguage })
  }
}

/** The colleague who was asked does the task. */
export function colleagueDoes(taskId: string): Move {
  return async ({ onboardingId }) => {
    const { toParticipantId, to } = await db.handover.findFirstOrThrow({
      where: { onboardingId, taskId, endedAt: null },
      select: { toParticipantId: true, to: { select: { locale: true } } },
    })
    await completeTask({ participantId: toParticipantId, onboardingId, locale: to.locale }, taskId)
  }
}

/** Signs in to the stand-in ERP, whose README says what each company or user finds there. */
export function tests(credentials: Record<string, string>): Move {
  return async ({ participant }) => {
    const refusal = await saveCredentials(participant, credentials)
    if (refusal) throw new Error(`The demo's sign-in details are refused: ${JSON.stringify(refusal.errors)}`)
    const started = await startTest(participant)
    if ('run' in started && started.run) await runTest(started.run)
  }
}

export const isArchived: Move = async ({ onboardingId: id }) => {
  await db.onboarding.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } })
}

/** Signs in to one of the sandbox's companies, see sandbox/README.md. */
export const atCompany = (companyId: string, password = 'sandbox-password', userId = 'ws_integration') => ({
  companyId,
  entityId: '',
  userId,
  password,
})

/** The same as one of the sandbox's users. */
export const asUser = (username: string, password = 'sandbox-password') => ({ username, password })

/** A company of the demo and what happened to it. */
export type DemoTenant = {
  guideId: string
  company: string
  /** `Name <address>` */
  person: string
  locale: Locale
  erpLanguage?: string
  /** Of the demo's staff, by the first name. */
  owner?: 'ingrid' | 'jonas' | 'claire'
  answers: Record<string, string>
  /** From the invitation to now. */
  story: Move[]
}
