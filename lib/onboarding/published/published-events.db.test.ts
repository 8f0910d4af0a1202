import { beforeEach, describe, expect, it } from 'vitest'
import type { Check, ErpCompany } from '@/connectors/connector'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { chooseOption } from '@/lib/after-connection/choose-option'
import { replaceCompany } from '@/lib/connection/company/pending-company'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { finishTest } from '@/lib/connection/test/finish-test'
import { startTest } from '@/lib/connection/test/start-test'
import { handOverTask } from '@/lib/handover/hand-over'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from '@/lib/onboarding/ending/archive'
import { type Customer, dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { completeTask, reopenTask } from '@/lib/tasks/complete-task'
import { waitForTask } from '@/lib/tasks/waiting'
import { publishedEventDataSchema } from './event-data'

const north: ErpCompany = { id: '1', name: 'North AS' }
const south: ErpCompany = { id: '2', name: 'South AS' }
const guideId = 'account-control-twentyfour-seven-office'

let customer: Customer

async function published(onboardingId = customer.participant.onboardingId) {
  const select = { type: true, data: true } as const
  const rows = await db.publishedEvent.findMany({
    where: { onboardingId },
    orderBy: { sequence: 'asc' },
    select,
  })
  return rows.map(({ type, data }) => ({ type, ...publishedEventDataSchema.parse(data) }))
}

/** Returns the types that `change` publishes. */
async function typesOf(change: () => Promise<unknown>) {
  const before = (await published()).length
  await change()
  return (await published()).slice(before).map(({ type }) => type)
}

async function test(company: ErpCompany, cause?: string): Promise<void> {
  await saveCredentials(customer.participant, {
    username: `user@${company.id}.example`,
    password: 'Pa55word',
  })
  await testAgain(company, cause)
}

async function testAgain(company: ErpCompany, cause?: string): Promise<void> {
  const started = await startTest(customer.participant, true)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  const passed = (id: string): Check => ({ id, state: 'passed', findings: [], ms: 1 })
  const options = [{ id: '20', name: 'Type', isAvailable: true }]
  const checks: Check[] = [
    ...['reached', 'applicationAccepted', 'signIn'].map(passed),
    { ...passed('clients'), company, found: { clients: [{ ...company, isAvailable: true }] } },
    cause
      ? { ...passed('transactionTypes'), state: 'failed', findings: [{ cause, certainty: 'certain' }] }
      : { ...passed('transactionTypes'), found: { transactionTypes: options } },
  ]
  await finishTest(started.run, checks, true)
}

beforeEach(async () => {
  customer = await inviteCustomer({ guideId })
})

/** Lets a receiver of webhooks answer to an event of an onboarding. */
async function plantAnswer(onboardingId: string, answer: string): Promise<void> {
  const { staffId } = await hireStaff()
  const endpoint = { url: 'https://vendor.example', staffId, offAt: new Date() }
  const { id: endpointId } = await db.webhookEndpoint.create({ data: endpoint, select: { id: true } })
  const where = { onboardingId }
  const event = await db.publishedEvent.findFirstOrThrow({ where, select: { id: true, sequence: true } })
  const attempts = { create: { ms: 1, answer } }
  const delivery = { endpointId, eventId: event.id, onboardingId, sequence: event.sequence, attempts }
  await db.webhookDelivery.create({ data: delivery, select: { id: true } })
}

describe('an onboarding tells the vendor’s software', () => {
  it('that it was created and opened, with the state that it then has', async () => {
    const [created, opened, ...others] = await published()
    expect(created).toMatchObject({
      type: 'onboarding.created',
      onboarding: { state: 'notStarted', guideId },
    })
    expect(created?.onboarding.tasksTotal).toBeGreaterThan(1)
    expect(opened?.type).toBe('onboarding.opened')
    expect(others).toEqual([])
  })

  it('that a task is done, and again when it was done anew', async () => {
    customer = await inviteCustomer()
    const { participant } = customer
    const first = 'check-rights'
    const done = ['onboarding.task.completed']
    expect(await typesOf(() => completeTask(participant, first))).toEqual(done)
    expect((await published()).at(-1)?.task).toEqual({ id: first, proof: 'attested' })
    expect(await typesOf(() => completeTask(participant, first))).toEqual([])
    expect(await typesOf(() => reopenTask(participant, first))).toEqual([])
    expect(await typesOf(() => completeTask(participant, first))).toEqual(done)
  })

  it('whom a task waits for, and not what a person typed about it', async () => {
    customer = await inviteCustomer()
    const { participant } = customer
    const id = 'check-rights'
    const typed = { name: 'Ola Planted', email: 'ola@planted.example', message: 'Planted', language: 'no' }
    await waitForTask(participant, id, { waitingFor: 'approval', who: 'Planted' })
    await handOverTask(participant, id, { ...typed, erpLanguage: 'en' })
    const waits = (await published()).slice(2)
    expect(waits.map(({ task }) => task)).toEqual([
      { id, waitingOn: 'approval' },
      { id, waitingOn: 'colleague' },
    ])
    expect(JSON.stringify(waits).toLowerCase()).not.toContain('planted')
  })

  it('of a connection that is made, breaks, comes back, and reaches another company', async () => {
    const { participant } = customer
    const made = await typesOf(() => test(north))
    expect([made[0], made.at(-1)]).toEqual(['onboarding.credentials.changed', 'onboarding.connected'])
    expect(made.slice(1, -1)).toEqual(expect.arrayContaining(['onboarding.task.completed']))
    expect(
      await typesOf(() => chooseOption(participant, { choiceId: 'transactionType', optionId: '20' })),
    ).toEqual(['onboarding.choice.made'])
    const broken = await typesOf(() => testAgain(north, 'noTransactionTypes'))
    expect(broken).toEqual(expect.arrayContaining(['onboarding.broken', 'onboarding.stuck']))
    expect((await published()).find(({ type }) => type === 'onboarding.stuck')?.stuck?.reason).toBe('broken')
    expect(await typesOf(() => testAgain(north))).toContain('onboarding.reconnected')
    await test(south)
    const testId = (await customer.view()).record.pendingCompany?.testId ?? ''
    expect(await typesOf(() => replaceCompany(participant, testId))).toContain('onboarding.company.changed')
    const told = (await published()).find(({ erpCompany }) => erpCompany)
    expect(told?.erpCompany).toEqual({ id: '2', part: null })
    expect(JSON.stringify(await published())).not.toContain('South AS')
  })

  it('that it was archived, taken back, and deleted, with the ids of the vendor but none of its texts or answers', async () => {
    const { onboardingId } = customer.participant
    const { tenantId } = await db.onboarding.findUniqueOrThrow({
      where: { id: onboardingId },
      select: { tenantId: true },
    })
    const word = `planted-${onboardingId}`
    const data = { externalId: `crm-${onboardingId}`, metadata: { contact: word } }
    const { name } = await db.tenant.update({ where: { id: tenantId }, data, select: { name: true } })
    const staff = await hireStaff()
    const manager = await ensureStaffParticipant(db, staff, onboardingId)
    expect(await typesOf(() => archiveOnboarding(manager))).toEqual(['onboarding.archived'])
    expect(await typesOf(() => unarchiveOnboarding(manager))).toEqual(['onboarding.unarchived'])
    expect((await published()).at(-1)?.tenant).toEqual({ id: tenantId, ...data })
    await plantAnswer(onboardingId, `No customer of ours: ${word}`)
    expect(await typesOf(() => deleteOnboarding({ onboardingId, by: staff, typed: name }))).toEqual([
      'onboarding.deleted',
    ])
    expect((await published()).at(-1)?.tenant).toEqual({
      id: tenantId,
      externalId: data.externalId,
      metadata: {},
    })
    expect((await dumpDatabase()).includes(word)).toBe(false)
  })
})
