import { beforeEach, describe, expect, it, vi } from 'vitest'
import { failed } from '@/lib/connection/test/scripted-connector.fixture'
import type { Customer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import {
  connectCustomer,
  letPass,
  readHealth,
  testByPerson,
  testBySchedule,
} from './connected-customer.fixture'
import { listOutages } from './outages'
import { runDueTests } from './run-due-tests'
import { connected, erp, mostlyUndecided, outOfReach, refused } from './scripted-erp.fixture'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

withOwnDatabase()

beforeEach(async () => {
  await db.erpOutage.deleteMany()
  await db.onboarding.deleteMany()
  erp.answer = () => connected
})

async function connectMany(count: number): Promise<Customer[]> {
  const customers: Customer[] = []
  for (let at = 0; at < count; at += 1) customers.push(await connectCustomer())
  // The tests with which they connected are those of another day.
  for (const customer of customers) await letPass(customer, 24)
  return customers
}

const makeAllDue = () =>
  db.$executeRaw`update "Onboarding" set "nextHealthTestAt" = now() - interval '1 hour'`

/** Lets the few minutes pass after which one test may look whether an outage is over. */
const letProbe = async () => {
  await db.$executeRaw`
    update "ConnectionTest" set "startedAt" = "startedAt" - interval '6 minutes',
      "finishedAt" = "finishedAt" - interval '6 minutes'`
  await db.$executeRaw`update "ErpOutage" set since = since - interval '6 minutes'`
}

describe('an ERP that fails for many', () => {
  it('is told as one outage, and nobody is mailed, even when it lasts for days', async () => {
    const customers = await connectMany(8)
    erp.answer = () => outOfReach
    await makeAllDue()
    await runDueTests()
    const [outage, ...others] = await listOutages()
    expect(outage).toMatchObject({ erp: 'sage-intacct', cause: 'outage' })
    expect(outage?.affected).toBeGreaterThanOrEqual(5)
    expect(others).toEqual([])
    for (let day = 0; day < 3; day += 1) {
      for (const customer of customers) await letPass(customer, 22)
      for (const customer of customers) await testBySchedule(customer)
    }
    for (const customer of customers)
      expect(await readHealth(customer)).toMatchObject({ state: 'connected', mails: [], published: [] })
  })

  it('is asked by one test in some minutes until it answers, and is in order again after three answers', async () => {
    await connectMany(8)
    erp.answer = () => outOfReach
    await makeAllDue()
    await runDueTests()
    await makeAllDue()
    const asked = () => erp.asked.length
    const before = asked()
    await runDueTests()
    expect(asked()).toBe(before)
    for (let probe = 0; probe < 3; probe += 1) {
      await letProbe()
      await runDueTests()
      await runDueTests()
      expect(asked()).toBe(before + probe + 1)
    }
    erp.answer = () => connected
    for (let probe = 0; probe < 3; probe += 1) {
      expect(await listOutages()).toHaveLength(1)
      await letProbe()
      await runDueTests()
    }
    expect(await listOutages()).toEqual([])
    await makeAllDue()
    await runDueTests()
    const where = { failedHealthTests: { gt: 0 } }
    expect(await db.onboarding.count({ where })).toBe(0)
  })

  it('is no outage while it fails for four, or answers most', async () => {
    const customers = await connectMany(9)
    erp.answer = ({ credentials }) =>
      customers.slice(0, 4).some((one) => 'companyId' in one && one.companyId === credentials.companyId)
        ? outOfReach
        : connected
    await makeAllDue()
    await runDueTests()
    expect(await listOutages()).toEqual([])
  })

  it('is told at once when it keeps our server out, which hits everybody, and nobody is mailed', async () => {
    const [one, ...others] = await connectMany(3)
    if (!one) throw new Error('nobody connected')
    erp.answer = () => [failed('reached', 'serverQuarantined')]
    await testByPerson(one)
    expect(await listOutages()).toMatchObject([{ cause: 'serverQuarantined', affected: 1 }])
    await makeAllDue()
    await runDueTests()
    for (const customer of others)
      expect(await readHealth(customer)).toMatchObject({ state: 'connected', mails: [], published: [] })
    expect(await listOutages()).toHaveLength(1)
  })

  it('is over for our server after three answers without that cause, whatever else they find', async () => {
    const [one] = await connectMany(1)
    if (!one) throw new Error('nobody connected')
    erp.answer = () => [failed('reached', 'serverQuarantined')]
    await testByPerson(one)
    erp.answer = () => outOfReach
    for (let probe = 0; probe < 3; probe += 1) {
      expect(await listOutages()).toHaveLength(1)
      await letProbe()
      await db.erpPause.deleteMany()
      await testByPerson(one)
    }
    expect(await listOutages()).toEqual([])
  })

  it('is in order where it lets everybody in and says of most permissions nothing, and ends no connection', async () => {
    const customers = await connectMany(6)
    erp.answer = () => mostlyUndecided
    for (let day = 0; day < 4; day += 1) {
      for (const customer of customers) await letPass(customer, 24)
      await makeAllDue()
      await runDueTests()
    }
    expect(await listOutages()).toEqual([])
    for (const customer of customers)
      expect(await readHealth(customer)).toMatchObject({ state: 'connected', mails: [], published: [] })
  })

  it('goes on while a single connection breaks by a test of its own', async () => {
    const customers = await connectMany(6)
    erp.answer = () => outOfReach
    await makeAllDue()
    await runDueTests()
    const [customer] = customers
    if (!customer) throw new Error('nobody connected')
    erp.answer = () => refused
    await testByPerson(customer)
    expect((await readHealth(customer)).state).toBe('broken')
    expect(await listOutages()).toHaveLength(1)
  })

  it('is forgotten when nobody was hit by it for a day', async () => {
    const customers = await connectMany(5)
    erp.answer = () => outOfReach
    await makeAllDue()
    await runDueTests()
    expect(await listOutages()).toHaveLength(1)
    await db.onboarding.updateMany({ data: { archivedAt: new Date() } })
    for (const customer of customers) await letPass(customer, 25)
    await db.$executeRaw`update "ErpOutage" set since = since - interval '25 hours'`
    await runDueTests()
    expect(await listOutages()).toEqual([])
  })
})
