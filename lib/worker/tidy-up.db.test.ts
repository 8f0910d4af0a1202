import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { takeBackTask } from '@/lib/handover/active-handover'
import { handOverTask } from '@/lib/handover/hand-over'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { leaseSeconds } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { createReference } from '@/lib/platform/secrets/token'
import { dayMs, minuteMs } from '@/lib/platform/time'
import { announceStuck } from './announce-stuck'
import { clearExpired } from './clear-expired'
import { expireHandovers } from './expire-handovers'
import { finishBrokenTests } from './finish-broken-tests'

withOwnDatabase()

const past = new Date(Date.now() - 10 * minuteMs)

describe('a colleague’s link that has expired', () => {
  it('enters the history once, and the task stays where it is until somebody acts', async () => {
    const customer = await inviteCustomer()
    const { onboardingId } = customer.participant
    const typed = {
      name: 'Ola',
      email: 'ola@nordlys.example',
      message: '',
      language: 'no',
      erpLanguage: 'en',
    }
    await handOverTask(customer.participant, 'check-rights', typed)
    expect(await expireHandovers()).toEqual({ done: 0, failed: 0 })
    await db.accessLink.updateMany({
      where: { onboardingId, taskId: 'check-rights' },
      data: { expiresAt: past },
    })
    const rounds = await Promise.all([expireHandovers(), expireHandovers()])
    expect(rounds[0].done + rounds[1].done).toBe(1)
    expect((await customer.view()).record.tasks[0]?.expired).toMatchObject({ to: { name: 'Ola' } })
    await takeBackTask(customer.participant, 'check-rights')
    const expiries = (await readEvents(customer)).filter(({ kind }) => kind.startsWith('handover'))
    expect(expiries).toEqual([{ kind: 'handoverExpired', taskId: 'check-rights' }])
  })
})

describe('a test whose process died', () => {
  it('is finished as interrupted, with the checks it had, and another can be made', async () => {
    const customer = await inviteCustomer()
    const { onboardingId, participantId } = customer.participant
    const checks = [{ id: 'reach', state: 'passed', findings: [], ms: 5 }]
    const data = { onboardingId, participantId, reference: createReference(), startedAt: past, checks }
    await db.connectionTest.create({ data, select: { id: true } })
    expect(await finishBrokenTests()).toEqual({ done: 1, failed: 0 })
    expect(await finishBrokenTests()).toEqual({ done: 0, failed: 0 })
    const [test] = (await customer.view()).tests
    expect(test).toMatchObject({ outcome: 'interrupted', finishedAt: expect.any(Date), checks })
    expect(await readEvents(customer)).toContainEqual({ kind: 'testFinished', taskId: null })
    const { failedTests } = await db.onboarding.findUniqueOrThrow({
      where: { id: onboardingId },
      select: { failedTests: true },
    })
    expect(failedTests).toBe(0)
  })

  it('is left alone while it may still be running', async () => {
    const { participant } = await inviteCustomer()
    const { onboardingId, participantId } = participant
    const data = { onboardingId, participantId, reference: createReference() }
    await db.connectionTest.create({ data, select: { id: true } })
    const leasedUntil = new Date(Date.now() + minuteMs)
    const leased = { ...data, reference: createReference(), startedAt: past, leasedUntil }
    await db.connectionTest.create({ data: leased, select: { id: true } })
    expect(await finishBrokenTests()).toEqual({ done: 0, failed: 0 })
  })

  it('is finished within a minute of its process: at the end of its lease, which the job waits for', async () => {
    const customer = await inviteCustomer()
    const { onboardingId, participantId } = customer.participant
    const leasedUntil = new Date(Date.now() - 1)
    const data = { onboardingId, participantId, reference: createReference(), leasedUntil }
    await db.connectionTest.create({ data, select: { id: true } })
    expect((await customer.view()).tests[0]?.outcome).toBe('interrupted')
    expect(await finishBrokenTests()).toEqual({ done: 1, failed: 0 })
    // The job runs once a minute, and looks a second time before the next one would.
    expect(2 * leaseSeconds).toBeLessThan(60)
  })
})

describe('an onboarding that needs help from now on', () => {
  it('is announced to open dashboards and to the vendor’s software once', async () => {
    const { participant } = await inviteCustomer()
    const { onboardingId: id } = participant
    const heard: string[] = []
    const listener = new pg.Client({ connectionString: getEnv().DATABASE_URL })
    await listener.connect()
    listener.on('notification', ({ payload = '' }) => heard.push(payload))
    await listener.query('listen onboarding')
    const data = { helpFrom: past, helpReason: 'linkNeverOpened', changedAt: new Date(past.getTime() - 1) }
    await db.onboarding.update({ where: { id }, data, select: { id: true } })
    expect(await announceStuck()).toEqual({ done: 1, failed: 0 })
    expect(await announceStuck()).toEqual({ done: 0, failed: 0 })
    await vi.waitFor(() => expect(heard).toEqual([id]))
    const where = { onboardingId: id, type: 'onboarding.stuck' }
    expect(await db.publishedEvent.count({ where })).toBe(1)
    await listener.end()
  })
})

describe('clearing', () => {
  it('deletes what opens nothing any more, and nothing else', async () => {
    const ended = await inviteCustomer()
    const going = await inviteCustomer()
    const { onboardingId } = ended.participant
    await db.customerSession.updateMany({ where: { onboardingId }, data: { expiresAt: past } })
    await db.accessLink.updateMany({
      where: { onboardingId },
      data: { expiresAt: past, tokenSealed: 'v1.k1.a.b' },
    })
    const long = new Date(Date.now() - 3 * dayMs)
    const link = { email: 'cs@vendor.example', role: 'viewer', tokenHash: Buffer.from(randomUUID()) }
    await db.signInLink.create({ data: { ...link, expiresAt: long }, select: { id: true } })
    await db.rateLimit.create({ data: { key: 'old', points: 1, expire: past }, select: { key: true } })
    const counts = await clearExpired()
    expect(counts).toMatchObject({ customerSessions: 1, keptTokens: 1, signInLinks: 1, tries: 1 })
    expect(await clearExpired()).toMatchObject({ customerSessions: 0, keptTokens: 0, signInLinks: 0 })
    expect(await going.view()).toBeDefined()
  })
})
