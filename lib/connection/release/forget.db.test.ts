import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { forgetCredentials, listForgettable } from './forget'
import { confirmReceipt, readRelease } from './read-release'
import { connectCustomer, makeApiKey, registerKey, typed } from './release.fixture'

withOwnDatabase()

let customer: Customer
let reader: { onboardingId: string; apiKeyId: string }

const connect = (values?: Record<string, string>) => connectCustomer(customer, values)

const countOf = async (kind: string) =>
  (await readEvents(customer)).filter((event) => event.kind === kind).length

beforeEach(async () => {
  await db.onboarding.deleteMany()
  await db.vendorKey.deleteMany()
  customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
  reader = { onboardingId: customer.participant.onboardingId, ...(await makeApiKey()) }
})

describe('a receipt', () => {
  it('is for one test’s credentials, and counts once', async () => {
    await registerKey()
    const early = await connect()
    const testId = await connect({ ...typed, password: 'Another-Pa55word' })
    expect(await confirmReceipt({ ...reader, testId: early })).toEqual({ code: 'releaseReplaced' })
    const first = await confirmReceipt({ ...reader, testId })
    expect(await confirmReceipt({ ...reader, testId })).toEqual(first)
    expect(await countOf('credentialsReceived')).toBe(1)
    expect(await countOf('credentialsForgotten')).toBe(0)
    expect((await customer.view()).credentials).toBeDefined()
  })

  it('lets an installation forget its own copy, and no test starts without typing again', async () => {
    await registerKey()
    const testId = await connect()
    const env = vi.spyOn(getEnv(), 'CREDENTIALS', 'get').mockReturnValue('forget')
    expect(await confirmReceipt({ ...reader, testId })).toMatchObject({ forgottenAt: expect.any(Date) })
    expect(await confirmReceipt({ ...reader, testId })).toMatchObject({ forgottenAt: expect.any(Date) })
    expect(await readRelease(reader)).toEqual({ code: 'credentialsForgotten' })
    expect([await db.credential.count(), await db.earlierCredential.count()]).toEqual([0, 0])
    expect(await startTest(customer.participant)).toEqual({ code: 'credentialsMissing' })
    expect((await customer.view()).record.connectedAt).toBeInstanceOf(Date)
    await connect()
    expect(await readRelease(reader)).toMatchObject({ jwe: expect.any(String) })
    env.mockRestore()
  })

  it('does not forget what the customer has typed since', async () => {
    await registerKey()
    const testId = await connect()
    await saveCredentials(customer.participant, { ...typed, password: 'Another-Pa55word' })
    const env = vi.spyOn(getEnv(), 'CREDENTIALS', 'get').mockReturnValue('forget')
    await confirmReceipt({ ...reader, testId })
    expect(await db.credential.count()).toBe(1)
    env.mockRestore()
  })

  it('is remembered, so that a later change of the setting forgets too', async () => {
    await registerKey()
    const testId = await connect()
    await confirmReceipt({ ...reader, testId })
    expect(await listForgettable(10)).toEqual([])
    const env = vi.spyOn(getEnv(), 'CREDENTIALS', 'get').mockReturnValue('forget')
    const [due] = await listForgettable(10)
    expect(due && (await forgetCredentials(due))).toBe(true)
    expect(await db.credential.count()).toBe(0)
    env.mockRestore()
  })
})
