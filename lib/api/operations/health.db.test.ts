import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { callApi, finishLaterWork, keyWith } from '@/lib/api/api.fixture'
import { connectCustomer, readHealth, testByPerson } from '@/lib/connection/health/connected-customer.fixture'
import { connected, erp, notPermitted, refused } from '@/lib/connection/health/scripted-erp.fixture'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

withOwnDatabase()

let key: string

beforeEach(async () => {
  key = await keyWith(['write', 'read'])
  erp.answer = () => connected
})

const report = ({ participant }: Customer) =>
  callApi(`/onboardings/${participant.onboardingId}/report-failure`, { key, method: 'POST' })

/** Reports a failure and waits until the test has ended. */
async function reportAndTest(customer: Customer): Promise<void> {
  await report(customer)
  await finishLaterWork()
}

describe('a report that the vendor’s software was refused', () => {
  it('begins a test at once, which is believed when it finds a problem', async () => {
    const customer = await connectCustomer()
    erp.answer = () => notPermitted
    const { status, body } = await report(customer)
    expect(status).toBe(202)
    expect(body).toMatchObject({
      origin: 'vendor',
      state: 'running',
      onboardingId: customer.participant.onboardingId,
    })
    await finishLaterWork()
    expect(await readHealth(customer)).toMatchObject({
      state: 'broken',
      mails: [{ kind: 'connectionBroken' }],
      published: ['onboarding.broken'],
    })
    expect((await customer.view()).tests[0]?.origin).toBe('vendor')
    expect((await readEvents(customer)).map(({ kind }) => kind)).toContain('testStarted')
  })

  it('changes nothing when the connection works', async () => {
    const customer = await connectCustomer()
    await reportAndTest(customer)
    expect(await readHealth(customer)).toMatchObject({ state: 'connected', mails: [], published: [] })
  })

  it('is limited, and leaves a person all tests that are theirs', async () => {
    const customer = await connectCustomer()
    for (let count = 0; count < 6; count += 1) await reportAndTest(customer)
    const { status, body, headers } = await report(customer)
    expect([status, body.code]).toEqual([429, 'tooManyTests'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    for (let count = 0; count < 11; count += 1) await testByPerson(customer)
    expect(await startTest(customer.participant)).toMatchObject({ code: 'tooManyTests' })
  })

  it('sends nothing that the ERP has refused already', async () => {
    const customer = await connectCustomer()
    erp.answer = () => refused
    await reportAndTest(customer)
    const asked = erp.asked.length
    const { status, body } = await report(customer)
    expect([status, body.code]).toEqual([409, 'sameAsRefused'])
    expect(erp.asked).toHaveLength(asked)
  })

  it('is refused with a code that says why no test can begin', async () => {
    const codeOf = async (customer: Customer) => {
      const { status, body } = await report(customer)
      return [status, body.code]
    }
    expect(await codeOf(await inviteCustomer())).toEqual([409, 'notConnected'])
    const customer = await connectCustomer()
    const where = { id: customer.participant.onboardingId }
    await db.credential.deleteMany({ where: { onboardingId: where.id } })
    expect(await codeOf(customer)).toEqual([409, 'credentialsMissing'])
    await db.onboarding.update({ where, data: { credentialsForgottenAt: new Date() } })
    expect(await codeOf(customer)).toEqual([409, 'credentialsForgotten'])
    await db.onboarding.update({ where, data: { archivedAt: new Date() } })
    expect(await codeOf(customer)).toEqual([409, 'archived'])
    const unknown = await callApi(`/onboardings/${randomUUID()}/report-failure`, { key, method: 'POST' })
    expect(unknown.status).toBe(404)
  })
})

describe('the list of ERPs', () => {
  it('says which of them is out of order', async () => {
    const since = new Date()
    await db.erpOutage.create({ data: { erp: 'sage-intacct', cause: 'outage', since, affected: 7 } })
    const { body } = await callApi('/erps', { key })
    const outage = { since: since.toISOString(), cause: 'outage', affected: 7 }
    expect(body.data).toContainEqual({ id: 'sage-intacct', name: 'Sage Intacct', outage })
    const others = body.data.filter(({ id }: { id: string }) => id !== 'sage-intacct')
    expect(others.map(({ outage }: { outage: unknown }) => outage)).toEqual(others.map(() => null))
  })
})
