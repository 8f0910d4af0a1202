import { decodeProtectedHeader } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceCompany } from '@/lib/connection/company/pending-company'
import { removeCredentials, saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { finishTest } from '@/lib/connection/test/finish-test'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { confirmReceipt, readRelease } from './read-release'
import {
  beginTest,
  connectCustomer,
  makeApiKey,
  type north,
  passedChecks,
  registerKey,
  typed,
} from './release.fixture'
import { countUnreleased, releaseAll } from './release-all'
import { retireVendorKey } from './vendor-keys'

withOwnDatabase()

let customer: Customer
let reader: { onboardingId: string; apiKeyId: string }

const start = (values?: Record<string, string>) => beginTest(customer, values)
const connect = (values?: Record<string, string>, company?: typeof north) =>
  connectCustomer(customer, values, company)
const kinds = async () => (await readEvents(customer)).map(({ kind }) => kind)
const countOf = async (kind: string) => (await kinds()).filter((one) => one === kind).length

async function readJwe(): Promise<string> {
  const release = await readRelease(reader)
  if ('code' in release) throw new Error(release.code)
  return release.jwe
}

beforeEach(async () => {
  await db.credentialRelease.deleteMany()
  await db.onboarding.deleteMany()
  await db.vendorKey.deleteMany()
  customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
  reader = { onboardingId: customer.participant.onboardingId, ...(await makeApiKey()) }
})

describe('credentials handed over', () => {
  it.each(['ECDH-ES+A256KW', 'RSA-OAEP-256'])(
    'are sealed by %s when a test connects, and the private key opens them',
    async (algorithm) => {
      const key = await registerKey(algorithm, 'payments-2026')
      const testId = await connect()
      const jwe = await readJwe()
      expect(decodeProtectedHeader(jwe)).toMatchObject({
        alg: algorithm,
        enc: 'A256GCM',
        kid: 'payments-2026',
        typ: 'handrail-credentials+jwe',
        cty: 'json',
      })
      expect(await key.open(jwe)).toEqual({
        onboardingId: reader.onboardingId,
        guideId: 'account-control-twentyfour-seven-office',
        testId,
        sealedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        credentials: typed,
      })
    },
  )

  it('are told to the vendor’s software as released, by the test that proved them', async () => {
    await registerKey()
    const testId = await connect()
    const where = { type: 'onboarding.credentials.changed', onboardingId: reader.onboardingId }
    const rows = await db.publishedEvent.findMany({
      where,
      orderBy: { sequence: 'asc' },
      select: { data: true },
    })
    expect(rows.map(({ data }) => data)).toMatchObject([
      { credentials: { change: 'saved' } },
      { credentials: { change: 'released', testId } },
    ])
  })

  it('are written in the transaction that connects, or not at all', async () => {
    await registerKey()
    const run = await start()
    const spy = vi
      .spyOn(await import('./seal-to-vendor'), 'sealToVendor')
      .mockRejectedValue(new Error('no key'))
    await expect(finishTest(run, passedChecks(), true)).rejects.toThrow('no key')
    spy.mockRestore()
    expect((await customer.view()).record.connectedAt).toBeUndefined()
    expect(await kinds()).not.toContain('connected')
  })

  it('are not those that somebody saved while the test ran, nor those that were removed meanwhile', async () => {
    await registerKey()
    const run = await start()
    await saveCredentials(customer.participant, { ...typed, password: 'Another-Pa55word' })
    await finishTest(run, passedChecks(), true)
    expect(await readRelease(reader)).toEqual({ code: 'notReleased' })
    const next = await startTest(customer.participant)
    await removeCredentials(customer.participant)
    if ('run' in next && next.run) await finishTest(next.run, passedChecks(), true)
    expect(await readRelease(reader)).toEqual({ code: 'notReleased' })
  })

  it('are not released by a test that finds a problem', async () => {
    await registerKey()
    const run = await start()
    const checks = passedChecks().map((check) =>
      check.id === 'transactionTypes'
        ? {
            ...check,
            state: 'failed' as const,
            findings: [{ cause: 'noTransactionTypes', certainty: 'certain' as const }],
          }
        : check,
    )
    await finishTest(run, checks, true)
    expect(await readRelease(reader)).toEqual({ code: 'notConnected' })
  })

  it('are released once, and again only when others are proved', async () => {
    const key = await registerKey()
    await connect()
    const first = await readJwe()
    await connect()
    expect(await readJwe()).toBe(first)
    const testId = await connect({ ...typed, password: 'Another-Pa55word' })
    expect(await countOf('credentialsReleased')).toBe(2)
    expect(await key.open(await readJwe())).toMatchObject({
      testId,
      credentials: { password: 'Another-Pa55word' },
    })
  })

  it('of another company are released once somebody has said that it is meant', async () => {
    const key = await registerKey()
    await connect()
    const late = { username: 'late@nordlys.example', password: 'Late-Pa55word' }
    const testId = await connect(late, { id: '2', name: 'South AS' })
    expect(await key.open(await readJwe())).toMatchObject({ credentials: typed })
    await replaceCompany(customer.participant, testId)
    expect(await key.open(await readJwe())).toMatchObject({ testId, credentials: late })
  })

  it('are withdrawn from the vendor’s reach when the customer removes them', async () => {
    await registerKey()
    await connect()
    await removeCredentials(customer.participant)
    expect(await db.credentialRelease.count()).toBe(0)
  })
})

describe('the present key', () => {
  it('is the newest that is not retired', async () => {
    const [first, second] = [await registerKey(), await registerKey()]
    await connect()
    expect(await second.open(await readJwe())).toMatchObject({ credentials: typed })
    await retireVendorKey({}, second.id)
    expect(await second.open(await readJwe())).toMatchObject({ credentials: typed })
    expect(await countUnreleased(first.id)).toEqual({ waiting: 1, unproved: 0 })
    expect(await releaseAll(first.id, 10)).toBe(1)
    expect(await first.open(await readJwe())).toMatchObject({ credentials: typed })
  })

  it('gets the credentials of those who connected before it was registered, as long as Handrail has them', async () => {
    const testId = await connect()
    expect(await readRelease(reader)).toEqual({ code: 'noVendorKey' })
    const key = await registerKey()
    expect(await readRelease(reader)).toEqual({ code: 'notReleased' })
    expect(await releaseAll(key.id, 10)).toBe(1)
    expect(await key.open(await readJwe())).toMatchObject({ testId, credentials: typed })
    expect(await releaseAll(key.id, 10)).toBe(0)
  })

  it('gets them although somebody else has connected by a guide that is not served now', async () => {
    const other = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
    await connectCustomer(other)
    const id = other.participant.onboardingId
    await db.onboarding.update({ where: { id }, data: { guideId: 'a-guide-that-is-gone' } })
    await connect()
    const key = await registerKey()
    expect(await countUnreleased(key.id)).toEqual({ waiting: 1, unproved: 0 })
    expect(await releaseAll(key.id, 10)).toBe(1)
  })

  it('does not get again what the vendor has received, nor what no test has proved', async () => {
    await registerKey()
    const testId = await connect()
    await confirmReceipt({ ...reader, testId })
    const key = await registerKey()
    expect(await releaseAll(key.id, 10)).toBe(0)
    await saveCredentials(customer.participant, { ...typed, password: 'Another-Pa55word' })
    expect(await countUnreleased(key.id)).toEqual({ waiting: 0, unproved: 1 })
    expect(await releaseAll(key.id, 10)).toBe(0)
  })
})

describe('a vendor who has lost a private key', () => {
  it('retires it and gets what was received under it sealed to another, once somebody asks for it', async () => {
    const lost = await registerKey()
    const testId = await connect()
    await confirmReceipt({ ...reader, testId })
    const key = await registerKey()
    await retireVendorKey({}, lost.id)
    await connect()
    expect(await countOf('credentialsReleased')).toBe(1)
    expect(await countUnreleased(key.id)).toEqual({ waiting: 1, unproved: 0 })
    expect(await releaseAll(key.id, 10)).toBe(1)
    expect(await key.open(await readJwe())).toMatchObject({ credentials: typed })
  })
})

describe('reading', () => {
  it('is an event each time, with the API key that has read', async () => {
    await registerKey()
    const testId = await connect()
    await readJwe()
    await readJwe()
    const rows = await db.event.findMany({ where: { kind: 'credentialsRead' }, select: { data: true } })
    expect(rows.map(({ data }) => data)).toEqual(Array(2).fill({ apiKeyId: reader.apiKeyId, testId }))
  })

  it('says why there is nothing', async () => {
    expect(await readRelease(reader)).toEqual({ code: 'noVendorKey' })
    await registerKey()
    expect(await readRelease(reader)).toEqual({ code: 'notConnected' })
    expect(await countOf('credentialsRead')).toBe(0)
  })
})
