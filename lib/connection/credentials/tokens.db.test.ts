import { describe, expect, it, vi } from 'vitest'
import type { Consent, TokensReply } from '@/connectors/connector'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { listDueTokens, renewDueTokens } from './renew-due-tokens'
import { saveCredentials } from './save-credentials'
import { readCredentials, writeCredentials } from './stored-credentials'
import { renewTokens, saveTokensDue } from './tokens'

/** What the ERP answers, and the tokens that it was asked with. */
const erp = vi.hoisted(() => ({
  asked: [] as (string | undefined)[],
  answer: async (): Promise<TokensReply> => ({ refused: 'outage', ms: 1 }),
}))

vi.mock('@/lib/connection/registry', async () => {
  const { scriptedRegistry } = await import('@/lib/connection/test/scripted-connector.fixture')
  const consent: Consent<unknown> = {
    urlOf: () => undefined,
    redeem: async () => ({ refused: 'consentFailed', ms: 1 }),
    mustRenew: ({ tokensEndAt }) => Number(tokensEndAt) < 1000,
    renew: async ({ credentials }) => {
      erp.asked.push(credentials.refreshToken)
      return erp.answer()
    },
  }
  const all = [...scriptedRegistry.getConnectors()].map(([id, each]) => [id, { ...each, consent }] as const)
  return { ...scriptedRegistry, getConnectors: () => new Map(all) }
})

const old = { accessToken: 'access-1', refreshToken: 'refresh-1', tokensEndAt: '1' }
const renewed = { accessToken: 'access-2', refreshToken: 'refresh-2', tokensEndAt: '5000' }

async function consented(): Promise<Customer & { onboardingId: string }> {
  erp.asked.length = 0
  erp.answer = async () => ({ tokens: renewed, ms: 1 })
  const customer = await inviteCustomer()
  const { onboardingId } = customer.participant
  await writeCredentials(db, onboardingId, { fields: {}, secrets: old })
  await saveTokensDue(db, onboardingId, old, -1000)
  return { ...customer, onboardingId }
}

const stored = async (onboardingId: string) => (await readCredentials(db, onboardingId))?.secrets

const dueIn = async (onboardingId: string) => {
  const select = { tokensDueAt: true }
  const { tokensDueAt } = await db.credential.findUniqueOrThrow({ where: { onboardingId }, select })
  return tokensDueAt && Math.round((tokensDueAt.getTime() - Date.now()) / 3_600_000)
}

describe('the tokens of a consent', () => {
  it('are renewed once, however many ask at the same time, and all get the same', async () => {
    const { onboardingId } = await consented()
    const replies = await Promise.all([1, 2, 3].map(() => renewTokens(onboardingId)))
    expect(erp.asked).toEqual(['refresh-1'])
    expect(replies.map((reply) => reply?.tokens)).toEqual([renewed, renewed, renewed])
    expect(await stored(onboardingId)).toEqual(renewed)
  })

  it('are sealed, and leave the credentials as proved as they were', async () => {
    const { onboardingId } = await consented()
    const where = { onboardingId }
    const before = await db.credential.findUniqueOrThrow({ where, select: { updatedAt: true } })
    await renewTokens(onboardingId)
    const row = await db.credential.findUniqueOrThrow({ where })
    expect(row.updatedAt).toEqual(before.updatedAt)
    expect(JSON.stringify(row)).not.toMatch(/access-|refresh-2/)
  })

  it('are those of a new consent, if one was given while the old ones were renewed', async () => {
    const { onboardingId } = await consented()
    const fresh = { ...renewed, refreshToken: 'of-the-new-consent' }
    erp.answer = async () => {
      await writeCredentials(db, onboardingId, { fields: {}, secrets: fresh })
      return { tokens: renewed, ms: 1 }
    }
    await renewTokens(onboardingId)
    expect(await stored(onboardingId)).toEqual(fresh)
  })

  it('stay when the form of the connection is saved', async () => {
    const { onboardingId, participant } = await consented()
    await saveCredentials(participant, { companyId: 'OK', userId: 'Payhawk', password: 'secret' })
    expect(await stored(onboardingId)).toEqual({ ...old, password: 'secret' })
  })

  it.each<[string, TokensReply, string, number | null]>([
    ['renews them, and again in a day', { tokens: renewed, ms: 1 }, 'refresh-2', 24],
    [
      'keeps them while the ERP is in trouble, and tries again in hours',
      { refused: 'outage', ms: 1 },
      'refresh-1',
      4,
    ],
    [
      'does not ask again for a consent that has ended',
      { refused: 'consentEnded', ms: 1 },
      'refresh-1',
      null,
    ],
  ])('are due to a job, which %s', async (_, reply, kept, hours) => {
    const { onboardingId } = await consented()
    erp.answer = async () => reply
    expect(await listDueTokens(1000)).toContainEqual({ onboardingId })
    await renewDueTokens({ onboardingId })
    expect((await stored(onboardingId))?.refreshToken).toBe(kept)
    expect(await dueIn(onboardingId)).toBe(hours)
  })
})
