import { beforeEach, describe, expect, it, vi } from 'vitest'
import { startTest } from '@/lib/connection/test/start-test'
import { readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import {
  connectCustomer,
  letPass,
  readHealth,
  sendMails,
  testByPerson,
  testBySchedule,
} from './connected-customer.fixture'
import { runDueTests } from './run-due-tests'
import { connected, erp, notPermitted, outOfReach, refused, undecided } from './scripted-erp.fixture'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

withOwnDatabase()

beforeEach(() => {
  erp.answer = () => connected
})

const waitOf = (next: Date | null) => (next?.getTime() ?? Number.NaN) - Date.now()

describe('a connection that stands', () => {
  it('is tested again within a day and a half, and then every day', async () => {
    const customer = await connectCustomer()
    const first = waitOf((await readHealth(customer)).nextHealthTestAt)
    expect(first).toBeGreaterThan(dayMs / 2 - minuteMs)
    expect(first).toBeLessThan(1.5 * dayMs)
    await testBySchedule(customer)
    expect(erp.asked.filter((companyId) => companyId === customer.companyId)).toHaveLength(2)
    expect(waitOf((await readHealth(customer)).nextHealthTestAt)).toBeGreaterThan(dayMs / 2 - minuteMs)
  })

  it('leaves no trace in the history and one test in the list, however often it is tested and works', async () => {
    const customer = await connectCustomer()
    const before = await readEvents(customer)
    for (let day = 0; day < 3; day += 1) await testBySchedule(customer)
    expect(await readEvents(customer)).toEqual(before)
    expect((await customer.view()).tests.map(({ origin }) => origin)).toEqual(['schedule', 'person'])
  })

  it('is not tested while somebody works on it, nor while another test runs', async () => {
    const customer = await connectCustomer()
    const { onboardingId } = customer.participant
    const isDue = { nextHealthTestAt: new Date(Date.now() - minuteMs) }
    await db.onboarding.update({ where: { id: onboardingId }, data: isDue })
    await runDueTests()
    expect(waitOf((await readHealth(customer)).nextHealthTestAt)).toBeGreaterThan(hourMs / 2)
    const running = await startTest(customer.participant)
    await testBySchedule(customer)
    expect((await customer.view()).tests.map(({ origin }) => origin)).toEqual(['person', 'person'])
    expect('testId' in running).toBe(true)
  })

  it('is not tested when it is archived, when its credentials are forgotten, or when its guide says never', async () => {
    const customer = await connectCustomer()
    const id = customer.participant.onboardingId
    const asked = erp.asked.length
    for (const ended of ['archivedAt', 'credentialsForgottenAt'] as const) {
      await db.onboarding.update({ where: { id }, data: { [ended]: new Date() } })
      await testBySchedule(customer)
      expect((await readHealth(customer)).nextHealthTestAt).toBeNull()
      await db.onboarding.update({ where: { id }, data: { [ended]: null } })
      await runDueTests()
      expect((await readHealth(customer)).nextHealthTestAt).not.toBeNull()
    }
    expect(erp.asked).toHaveLength(asked)
  })

  it('uses up none of the tests that a person has', async () => {
    const customer = await connectCustomer()
    for (let count = 0; count < 12; count += 1) await testBySchedule(customer)
    for (let count = 0; count < 11; count += 1) await testByPerson(customer)
    expect(await startTest(customer.participant)).toMatchObject({ code: 'tooManyTests' })
  })
})

describe('a connection that its ERP does not answer', () => {
  it('is tried again later, and nobody is told', async () => {
    const customer = await connectCustomer()
    erp.answer = () => outOfReach
    await testBySchedule(customer)
    const { nextHealthTestAt, ...first } = await readHealth(customer)
    expect(first).toMatchObject({ state: 'connected', failedHealthTests: 1, mails: [], published: [] })
    expect(waitOf(nextHealthTestAt)).toBeLessThanOrEqual(10 * minuteMs)
    await testBySchedule(customer)
    expect(waitOf((await readHealth(customer)).nextHealthTestAt)).toBeGreaterThan(10 * minuteMs)
    erp.answer = () => connected
    await testBySchedule(customer)
    expect(await readHealth(customer)).toMatchObject({ state: 'connected', failedHealthTests: 0, mails: [] })
  })

  it('is broken after three tests over a day; the customer, who cannot repair it, gets no mail', async () => {
    const customer = await connectCustomer()
    erp.answer = () => outOfReach
    for (const hours of [0, 1, 24]) {
      await letPass(customer, hours)
      await testBySchedule(customer)
    }
    expect(await readHealth(customer)).toMatchObject({
      state: 'broken',
      connectedAt: null,
      mails: [],
      published: ['onboarding.broken'],
    })
  })

  it('is broken after three tests over a day that decide nothing, and the customer is told', async () => {
    const customer = await connectCustomer()
    erp.answer = () => undecided
    for (const hours of [0, 1, 24]) {
      await letPass(customer, hours)
      await testBySchedule(customer)
    }
    expect(await readHealth(customer)).toMatchObject({
      state: 'broken',
      mails: [{ kind: 'connectionBroken' }],
    })
  })
})

describe('a connection whose user is refused', () => {
  it('is broken at once, with the task to repair, a mail and an event', async () => {
    const customer = await connectCustomer()
    erp.answer = () => refused
    await testBySchedule(customer)
    expect(await readHealth(customer)).toMatchObject({
      state: 'broken',
      mails: [{ kind: 'connectionBroken' }],
      published: ['onboarding.broken'],
    })
    expect((await customer.view()).journey.next).toMatchObject({ status: 'problem', task: { id: 'connect' } })
    const kinds = (await readEvents(customer)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['testFinished', 'problemFound', 'connectionBroken']))
  })

  it('is never signed in to again by the schedule, and says so again once a person has repaired it', async () => {
    const customer = await connectCustomer()
    erp.answer = () => refused
    await testBySchedule(customer)
    const asked = erp.asked.length
    for (let day = 0; day < 3; day += 1) {
      await letPass(customer, 24)
      await testBySchedule(customer)
    }
    expect(erp.asked).toHaveLength(asked)
    await sendMails(customer)
    erp.answer = () => connected
    await testByPerson(customer, true)
    const health = await readHealth(customer)
    expect(health).toMatchObject({
      state: 'connected',
      failedHealthTests: 0,
      published: ['onboarding.broken', 'onboarding.reconnected'],
    })
    expect(health.mails.map(({ kind }) => kind)).toEqual(['connectionBroken', 'connectionRestored'])
    expect(health.nextHealthTestAt).not.toBeNull()
  })
})

describe('a connection that lacks a permission', () => {
  it('is broken when a second test finds it too, and not after the first', async () => {
    const customer = await connectCustomer()
    erp.answer = () => notPermitted
    await testBySchedule(customer)
    const first = await readHealth(customer)
    expect(first).toMatchObject({ state: 'connected', mails: [], published: [] })
    expect(waitOf(first.nextHealthTestAt)).toBeLessThanOrEqual(10 * minuteMs)
    expect((await customer.view()).journey.tasks.filter(({ status }) => status === 'problem')).toEqual([])
    await testBySchedule(customer)
    expect(await readHealth(customer)).toMatchObject({
      state: 'broken',
      mails: [{ kind: 'connectionBroken' }],
      published: ['onboarding.broken'],
    })
  })

  it('says that it works again by itself, to those who were told and to the vendor’s software', async () => {
    const customer = await connectCustomer()
    erp.answer = () => notPermitted
    await testBySchedule(customer)
    await testBySchedule(customer)
    await sendMails(customer)
    erp.answer = () => connected
    await testBySchedule(customer)
    const health = await readHealth(customer)
    expect(health.mails.map(({ kind }) => kind)).toEqual(['connectionBroken', 'connectionRestored'])
    expect(health.published).toEqual(['onboarding.broken', 'onboarding.reconnected'])
    expect((await customer.view()).journey.tasks.filter(({ status }) => status === 'problem')).toEqual([])
  })

  it('tells nobody twice in a day, and nobody of what is over: a second mail waits, and goes when it still says something', async () => {
    const customer = await connectCustomer()
    const breaks = async () => {
      erp.answer = () => notPermitted
      await testBySchedule(customer)
      await testBySchedule(customer)
    }
    await breaks()
    await sendMails(customer)
    erp.answer = () => connected
    await testBySchedule(customer)
    await breaks()
    const { mails } = await readHealth(customer)
    const [, , second] = mails
    expect(mails.map(({ kind }) => kind)).toEqual([
      'connectionBroken',
      'connectionRestored',
      'connectionBroken',
    ])
    expect(waitOf(second?.tryAt ?? null)).toBeGreaterThan(23 * hourMs)
  })

  it('records the same problem once, however long it stays', async () => {
    const customer = await connectCustomer()
    erp.answer = () => notPermitted
    await testBySchedule(customer)
    await testBySchedule(customer)
    const told = await readEvents(customer)
    for (let day = 0; day < 3; day += 1) await testBySchedule(customer)
    expect(await readEvents(customer)).toEqual(told)
    expect((await readHealth(customer)).mails).toHaveLength(1)
  })

  it('does not count what the schedule does as activity of the customer', async () => {
    const customer = await connectCustomer()
    await letPass(customer, 48)
    erp.answer = () => notPermitted
    await testBySchedule(customer)
    await testBySchedule(customer)
    const where = { id: customer.participant.onboardingId }
    const { lastActivityAt } = await db.onboarding.findUniqueOrThrow({
      where,
      select: { lastActivityAt: true },
    })
    expect(Date.now() - lastActivityAt.getTime()).toBeGreaterThan(47 * hourMs)
  })
})
