import { describe, expect, it } from 'vitest'
import { findParticipant, type Participant } from '@/lib/accounts/customer/session'
import { handBackCredentials } from '@/lib/connection/credentials/save-credentials'
import { findInvitation } from '@/lib/invitations/invitation-link'
import { openLink, revokeLinkByToken } from '@/lib/invitations/open-link'
import { keptToken } from '@/lib/onboarding/access-link'
import { looksOf } from '@/lib/onboarding/journey'
import { type Customer, dumpDatabase, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { findOnboardingView } from '@/lib/onboarding/view/find-onboarding-view'
import { db } from '@/lib/platform/db'
import { completeTask } from '@/lib/tasks/complete-task'
import { setActionTick, setActionTicks } from '@/lib/tasks/ticks'
import { remindColleague, takeBackTask } from './active-handover'
import { handOverTask } from './hand-over'

const taskId = 'check-rights'
const ola = { name: 'Ola', email: 'ola@nordlys.example', message: '', language: 'fr', erpLanguage: 'en' }

async function handOver(customer: Customer, task = taskId, typed = ola) {
  expect(await handOverTask(customer.participant, task, typed)).toBeUndefined()
  return colleagueOf(customer, task)
}

/** Opens the newest link to a task, as its mail would. */
async function colleagueOf(customer: Customer, task: string) {
  const { onboardingId } = customer.participant
  const link = await db.accessLink.findFirstOrThrow({
    where: { onboardingId, taskId: task },
    orderBy: { id: 'desc' },
    select: { id: true, tokenSealed: true },
  })
  const token = (await keptToken(link)) ?? ''
  const opened = await openLink(token)
  const participant = (await findParticipant(onboardingId, opened?.sessionToken, task)) as Participant
  const view = () => findOnboardingView(onboardingId, opened?.sessionToken, task)
  return { token, sessionToken: opened?.sessionToken, participant, view }
}

async function statusOf(customer: Customer, task = taskId) {
  return (await customer.view()).journey.tasks.find((one) => one.task.id === task)?.status
}

async function mailsOf({ participant }: Customer) {
  const { onboardingId } = participant
  const select = { kind: true, participant: { select: { email: true } } }
  const mails = await db.mail.findMany({ where: { onboardingId }, orderBy: { at: 'asc' }, select })
  return mails.map(({ kind, participant }) => `${kind} ${participant?.email}`)
}

/** Moves a handover some days into the past. */
async function age({ participant: { onboardingId } }: Customer, days: number) {
  await db.$executeRaw`
    update "Handover" set at = at - ${days} * interval '1 day' where "onboardingId" = ${onboardingId}::uuid`
  await db.$executeRaw`
    update "AccessLink" set "expiresAt" = "expiresAt" - ${days} * interval '1 day'
    where "taskId" is not null and "onboardingId" = ${onboardingId}::uuid`
}

describe('a task that is handed over', () => {
  it('is mailed to the colleague, and the sender goes on with another task', async () => {
    const customer = await inviteCustomer({ name: 'Kari' })
    await handOver(customer)
    const { journey, record } = await customer.view()
    expect(journey.tasks[0]).toMatchObject({ status: 'handedOver' })
    expect(journey.next?.task.id).not.toBe(taskId)
    expect(record.tasks[0]?.handedOver).toMatchObject({ to: { name: 'Ola' }, by: { name: 'Kari' } })
    expect(await mailsOf(customer)).toEqual(['taskHandedOver ola@nordlys.example'])
    expect(await readEvents(customer)).toContainEqual({ kind: 'taskHandedOver', taskId })
  })

  it('is an ordinary task for the colleague, in the languages chosen for them', async () => {
    const customer = await inviteCustomer({ name: 'Kari' })
    const colleague = await handOver(customer, taskId, { ...ola, message: 'Please.\r\nThanks!' })
    expect(await colleague.view()).toMatchObject({
      participant: { name: 'Ola', locale: 'fr', erpLanguage: 'en' },
      handoverRequest: { from: { name: 'Kari' }, message: 'Please.\nThanks!' },
      journey: { next: { task: { id: taskId }, status: 'notStarted' } },
      linksToPassOn: {},
    })
    const { looks } = await setActionTicks(colleague.participant, taskId, [])
    const drawn = (await colleague.view())?.journey
    expect(looks).toBe(drawn && looksOf(drawn, taskId))
  })

  it('gives the colleague neither the onboarding nor another task', async () => {
    const customer = await inviteCustomer()
    const { onboardingId } = customer.participant
    const { sessionToken } = await handOver(customer)
    expect(await findOnboardingView(onboardingId, sessionToken)).toBeNull()
    expect(await findParticipant(onboardingId, sessionToken)).toBeNull()
    expect(await findOnboardingView(onboardingId, sessionToken, 'authorize-sender')).toBeNull()
    expect(await findOnboardingView(onboardingId, customer.sessionToken, taskId)).toBeNull()
  })

  it('comes back once the colleague has finished it: a mail says so, and link and session end', async () => {
    const customer = await inviteCustomer()
    const colleague = await handOver(customer)
    await completeTask(colleague.participant, taskId)
    expect(await statusOf(customer)).toBe('done')
    expect(await mailsOf(customer)).toContain('taskFinished finance@nordlys.example')
    expect(await colleague.view()).toBeNull()
    expect(await openLink(colleague.token)).toBeUndefined()
    expect(await findInvitation(colleague.token, undefined)).toMatchObject({ state: 'taskFinished' })
  })

  it('keeps the colleague’s ticks when it is taken back, and the link says that it was', async () => {
    const customer = await inviteCustomer()
    const colleague = await handOver(customer)
    const action = (await colleague.view())?.journey.tasks[0]?.actions[0]?.action.id ?? ''
    await setActionTick(colleague.participant, { taskId, actionId: action, isDone: true })
    await takeBackTask(customer.participant, taskId)
    expect(await statusOf(customer)).toBe('inProgress')
    expect(await colleague.view()).toBeNull()
    expect(await findInvitation(colleague.token, undefined)).toMatchObject({ state: 'taskTakenBack' })
    expect((await readEvents(customer)).at(-1)).toEqual({ kind: 'handoverTakenBack', taskId })
  })

  it('is taken back when the sender completes it, and nobody gets a mail', async () => {
    const customer = await inviteCustomer()
    const { token } = await handOver(customer)
    await completeTask(customer.participant, taskId)
    expect(await findInvitation(token, undefined)).toMatchObject({ state: 'taskTakenBack' })
    expect(await mailsOf(customer)).toHaveLength(1)
  })

  it('is taken back when its link is revoked', async () => {
    const customer = await inviteCustomer()
    const { token } = await handOver(customer)
    expect(await revokeLinkByToken(token)).toBe(true)
    expect(await statusOf(customer)).toBe('notStarted')
    expect(await findInvitation(token, undefined)).toMatchObject({ state: 'taskTakenBack' })
  })

  it('comes back by itself when its link expires, and can be handed over again', async () => {
    const customer = await inviteCustomer()
    const colleague = await handOver(customer)
    await age(customer, 15)
    expect(await statusOf(customer)).toBe('notStarted')
    expect((await customer.view()).record.tasks[0]?.expired).toMatchObject({ to: { name: 'Ola' } })
    expect(await colleague.view()).toBeNull()
    expect(await findInvitation(colleague.token, undefined)).toMatchObject({ state: 'taskExpired' })
    expect(await handOverTask(customer.participant, taskId, ola)).toBeUndefined()
    expect(await findInvitation(colleague.token, undefined)).toMatchObject({ state: 'taskExpired' })
    expect(await statusOf(customer)).toBe('handedOver')
  })

  it('is not handed over a second time, and neither is a task that cannot start or does not exist', async () => {
    const customer = await inviteCustomer()
    await handOver(customer)
    for (const task of [taskId, 'create-user', 'unknown', '']) {
      expect(await handOverTask(customer.participant, task, ola)).toEqual({ code: 'unknownTask' })
    }
  })

  it('accepts credentials from the colleague and tests nothing', async () => {
    const customer = await inviteCustomer()
    const typed = { companyId: 'C', userId: 'U', password: 'p' }
    for (const { task } of (await customer.view()).journey.tasks)
      if (task.kind !== 'connect') await setDone(customer, task.id)
    const colleague = await handOver(customer, 'connect')
    expect(await handBackCredentials(colleague.participant, taskId, typed)).toEqual({ code: 'unknownTask' })
    expect(await handBackCredentials(colleague.participant, 'connect', {})).toHaveProperty('errors')
    expect(await handBackCredentials(colleague.participant, 'connect', typed)).toBeUndefined()
    const { credentials, tests } = await customer.view()
    expect(credentials).toMatchObject({ fields: { companyId: 'C' }, storedSecrets: ['password'] })
    expect(tests).toEqual([])
    expect(await statusOf(customer, 'connect')).toBe('notStarted')
  })
})

async function setDone({ participant: { onboardingId, participantId } }: Customer, task: string) {
  const done = { verifiedAt: new Date(), doneById: participantId }
  await db.taskState.create({ data: { onboardingId, taskId: task, ...done } })
}

describe('handing over', () => {
  it.each([
    ['an empty form', { name: ' ', email: '' }, { name: 'required', email: 'required' }],
    ['something that is no address', { email: 'ola at nordlys' }, { email: 'notAnAddress' }],
    ['the sender’s own address', { email: 'FINANCE@nordlys.example' }, { email: 'yourself' }],
    ['a message that is too long', { message: 'a'.repeat(501) }, { message: 'tooLong' }],
    [
      'control characters',
      { name: 'O\u0000la', message: '\u0007' },
      { name: 'unreadable', message: 'unreadable' },
    ],
    [
      'unknown languages',
      { language: 'xx', erpLanguage: 'no' },
      { language: 'unknownOption', erpLanguage: 'unknownOption' },
    ],
  ])('refuses %s and keeps the typed values', async (_case, changed, errors) => {
    const { participant } = await inviteCustomer()
    const typed = { ...ola, ...changed }
    expect(await handOverTask(participant, taskId, typed)).toEqual({ errors, values: typed })
  })

  it('leaves the name and languages of somebody who may open the whole onboarding as they are', async () => {
    const customer = await inviteCustomer({ name: 'Kari' })
    const { participant } = await handOver(customer)
    await completeTask(participant, taskId)
    const kari = { ...ola, name: 'K', email: 'finance@nordlys.example' }
    expect(await handOverTask(participant, 'answer-questions', kari)).toBeUndefined()
    expect((await customer.view()).participant).toMatchObject({ name: 'Kari', locale: 'no' })
  })

  it('is refused after twenty handovers in an hour', async () => {
    const customer = await inviteCustomer()
    for (let time = 0; time < 20; time += 1) {
      await handOver(customer)
      await takeBackTask(customer.participant, taskId)
    }
    expect(await handOverTask(customer.participant, taskId, ola)).toEqual({ code: 'tooMany', values: ola })
  })

  it('leaves no token readable in the database', async () => {
    const { token } = await handOver(await inviteCustomer())
    expect(token).toHaveLength(43)
    expect(await dumpDatabase()).not.toContain(token)
  })
})

describe('a reminder', () => {
  it('goes out at most once a day and gives the full time again', async () => {
    const customer = await inviteCustomer()
    await handOver(customer)
    await remindColleague(customer.participant, taskId)
    expect(await mailsOf(customer)).toHaveLength(1)
    await age(customer, 2)
    await remindColleague(customer.participant, taskId)
    await remindColleague(customer.participant, taskId)
    expect(await mailsOf(customer)).toEqual([
      'taskHandedOver ola@nordlys.example',
      'handoverReminder ola@nordlys.example',
    ])
    const until = (await customer.view()).record.tasks[0]?.handedOver?.until
    expect(until?.getTime()).toBeGreaterThan(Date.now() + 13 * 24 * 60 * 60 * 1000)
  })

  it('goes to nobody when the task is not handed over', async () => {
    const customer = await inviteCustomer()
    await remindColleague(customer.participant, taskId)
    await handOver(customer)
    await age(customer, 15)
    await remindColleague(customer.participant, taskId)
    expect(await mailsOf(customer)).toHaveLength(1)
  })
})
