import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noteNewTokens } from '@/lib/connection/credentials/kept-tokens'
import { claimDueTokens } from '@/lib/connection/credentials/renew-due-tokens'
import { readCredentials, writeCredentials } from '@/lib/connection/credentials/stored-credentials'
import { renewTokens } from '@/lib/connection/credentials/tokens'
import { claimDueTest, planTests } from '@/lib/connection/health/due-tests'
import { erp, oldTokens, renewedTokens } from '@/lib/connection/test/consenting-connector.fixture'
import { startTest } from '@/lib/connection/test/start-test'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { forgetCredentials } from './forget'
import { confirmReceipt, readRelease } from './read-release'
import { makeApiKey, registerKey, type VendorPair } from './release.fixture'
import { releaseProved, wordInsteadOfTest as testId } from './release-credentials'

vi.mock('@/lib/connection/registry', async () => {
  const { consentingRegistry } = await import('@/lib/connection/test/consenting-connector.fixture')
  return consentingRegistry
})

withOwnDatabase()

const typed = { fields: { companyId: 'nordlys', userId: 'Payhawk' }, secrets: { password: 'Sesam' } }

let customer: Customer
let vendor: VendorPair
let reader: { onboardingId: string; apiKeyId: string }

async function consent(tokens: typeof oldTokens) {
  const { onboardingId } = customer.participant
  await writeCredentials(db, onboardingId, { ...typed, secrets: { ...typed.secrets, ...tokens } })
  await noteNewTokens(db, onboardingId, tokens)
}

/** Reads what is sealed, as the vendor's software does, and returns the token in it that renews. */
async function readToken(): Promise<string | undefined> {
  const release = await readRelease(reader)
  if ('code' in release) throw new Error(release.code)
  return (await vendor.open(release.jwe)).credentials.refreshToken
}

const storedToken = async () => (await readCredentials(db, reader.onboardingId))?.secrets.refreshToken

beforeEach(async () => {
  erp.asked.length = 0
  erp.answer = async () => ({ tokens: renewedTokens, ms: 1 })
  vendor = await registerKey()
  customer = await inviteCustomer()
  reader = { onboardingId: customer.participant.onboardingId, ...(await makeApiKey()) }
  await consent(oldTokens)
  await changeOnboarding(customer.participant, (change) => releaseProved(change, { testId }))
})

describe('the tokens of a consent that are sealed to the vendor', () => {
  it('are the renewed ones, as long as the vendor has not received the others', async () => {
    expect(await readToken()).toBe('refresh-1')
    await renewTokens(reader.onboardingId)
    expect(await confirmReceipt({ ...reader, testId })).toEqual({ code: 'releaseReplaced' })
    expect(await readToken()).toBe('refresh-2')
    expect(await confirmReceipt({ ...reader, testId })).toMatchObject({ receivedAt: expect.any(Date) })
  })

  it('are neither renewed nor used by Handrail once the vendor has received them, until the customer consents anew', async () => {
    const { onboardingId } = reader
    await db.onboarding.update({
      where: { id: onboardingId },
      data: { connectedAt: new Date(0), nextHealthTestAt: new Date(0) },
      select: { id: true },
    })
    await readToken()
    await confirmReceipt({ ...reader, testId })
    expect(await claimDueTest()).toBeUndefined()
    await planTests()
    const { nextHealthTestAt } = await db.onboarding.findUniqueOrThrow({ where: { id: onboardingId } })
    expect(nextHealthTestAt).toBeNull()
    await db.credential.updateMany({
      data: { tokensDueAt: new Date(0) },
      where: { tokensHandedOverAt: null },
    })
    expect((await claimDueTokens(1000)).filter((due) => due.onboardingId === onboardingId)).toEqual([])
    expect(await startTest(customer.participant)).toEqual({ code: 'credentialsMissing' })
    expect((await customer.view()).credentials?.storedSecrets).not.toContain('accessToken')
    expect((await renewTokens(onboardingId))?.tokens).toEqual(oldTokens)
    expect(erp.asked).toEqual([])
    await consent({ ...oldTokens, refreshToken: 'refresh-3' })
    await renewTokens(onboardingId)
    expect(erp.asked).toEqual(['refresh-3'])
    expect((await customer.view()).credentials?.storedSecrets).toContain('accessToken')
  })

  it('are not forgotten when they were renewed after they were sealed', async () => {
    const env = vi.spyOn(getEnv(), 'CREDENTIALS', 'get').mockReturnValue('forget')
    const data = { receivedAt: new Date(), at: new Date(Date.now() + 1000) }
    await db.credentialRelease.updateMany({ where: { onboardingId: reader.onboardingId }, data })
    const tokensAt = new Date(data.at.getTime() + 1)
    await db.credential.updateMany({ where: { onboardingId: reader.onboardingId }, data: { tokensAt } })
    expect(await forgetCredentials(reader)).toBe(false)
    expect(await storedToken()).toBe('refresh-1')
    env.mockRestore()
  })

  it('are not forgotten while they are renewed, and the vendor gets the renewed ones', async () => {
    const env = vi.spyOn(getEnv(), 'CREDENTIALS', 'get').mockReturnValue('forget')
    erp.answer = async () => {
      await readToken()
      expect(await confirmReceipt({ ...reader, testId })).not.toHaveProperty('forgottenAt')
      return { tokens: renewedTokens, ms: 1 }
    }
    await renewTokens(reader.onboardingId)
    expect(await storedToken()).toBe('refresh-2')
    expect(await forgetCredentials(reader)).toBe(false)
    expect(await readToken()).toBe('refresh-2')
    expect(await confirmReceipt({ ...reader, testId })).toHaveProperty('forgottenAt')
    env.mockRestore()
  })
})
