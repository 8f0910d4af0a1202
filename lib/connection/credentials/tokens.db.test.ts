import { describe, expect, it, vi } from 'vitest'
import type { TokensReply } from '@/connectors/connector'
import {
  erp,
  oldTokens as old,
  renewedTokens as renewed,
} from '@/lib/connection/test/consenting-connector.fixture'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { noteNewTokens } from './kept-tokens'
import { claimDueTokens, renewDueTokens } from './renew-due-tokens'
import { saveCredentials } from './save-credentials'
import {
  keepEarlierCredentials,
  readCredentials,
  restoreCredentials,
  writeCredentials,
} from './stored-credentials'
import { renewTokens } from './tokens'

vi.mock('@/lib/connection/registry', async () => {
  const { consentingRegistry } = await import('@/lib/connection/test/consenting-connector.fixture')
  return consentingRegistry
})

async function consented(): Promise<Customer & { onboardingId: string }> {
  erp.asked.length = 0
  erp.answer = async () => ({ tokens: renewed, ms: 1 })
  const customer = await inviteCustomer()
  const { onboardingId } = customer.participant
  await writeCredentials(db, onboardingId, { fields: {}, secrets: old })
  await noteNewTokens(db, onboardingId, old)
  await makeDue(onboardingId)
  return { ...customer, onboardingId }
}

const makeDue = async (onboardingId: string) => {
  const tokensDueAt = new Date(Date.now() - 60_000)
  await db.credential.updateMany({ where: { onboardingId }, data: { tokensDueAt } })
}

/** Claims what is due and renews it for one onboarding, as the job does. Returns whether it was among them. */
async function renewAsDue(onboardingId: string): Promise<boolean> {
  const due = (await claimDueTokens(1000)).find((one) => one.onboardingId === onboardingId)
  if (due) await renewDueTokens(due)
  return due !== undefined
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
    expect(await renewAsDue(onboardingId)).toBe(true)
    expect((await stored(onboardingId))?.refreshToken).toBe(kept)
    expect(await dueIn(onboardingId)).toBe(hours)
  })

  it('reach what is saved while they are renewed, and what was kept as the earlier details', async () => {
    const { onboardingId, participant } = await consented()
    erp.answer = async () => {
      await keepEarlierCredentials({ tx: db, onboardingId })
      await saveCredentials(participant, { companyId: 'OK', userId: 'Payhawk', password: 'secret' })
      return { tokens: renewed, ms: 1 }
    }
    await renewTokens(onboardingId)
    expect(await stored(onboardingId)).toEqual({ ...renewed, password: 'secret' })
    await db.$transaction((tx) => restoreCredentials({ tx, onboardingId }))
    expect(await stored(onboardingId)).toEqual(renewed)
  })

  it('of a fresh consent stand, whatever the ERP says late of the one before', async () => {
    const { onboardingId, view } = await consented()
    const fresh = { ...renewed, refreshToken: 'of-the-new-consent' }
    erp.answer = async () => {
      await writeCredentials(db, onboardingId, { fields: {}, secrets: fresh })
      await noteNewTokens(db, onboardingId, fresh)
      return { refused: 'consentEnded', ms: 1 }
    }
    await renewAsDue(onboardingId)
    expect([await stored(onboardingId), await dueIn(onboardingId)]).toEqual([fresh, 24])
    expect((await view()).journey.tasks.filter(({ status }) => status === 'problem')).toEqual([])
    await makeDue(onboardingId)
    expect((await renewTokens(onboardingId))?.tokens).toEqual(fresh)
  })

  it('are put off before they are renewed, so that one that cannot be does not hold up the others', async () => {
    const { onboardingId } = await consented()
    expect((await claimDueTokens(1000)).map((due) => due.onboardingId)).toContain(onboardingId)
    expect(await claimDueTokens(1000)).toEqual([])
    expect(await dueIn(onboardingId)).toBe(1)
  })

  it.each([
    ['wait while their guide is not served', 'a-guide-of-tomorrow', 0],
    ['are due no more where nothing is consented to', 'account-control-twentyfour-seven-office', null],
  ])('%s', async (_, guideId, hours) => {
    const { onboardingId } = await consented()
    await db.onboarding.update({ where: { id: onboardingId }, data: { guideId } })
    expect(await renewAsDue(onboardingId)).toBe(false)
    expect((await dueIn(onboardingId)) ?? null).toEqual(hours === null ? null : -0)
    await db.onboarding.deleteMany({ where: { id: onboardingId } })
  })

  it('are left by the job when a test has renewed them since, or is running', async () => {
    const { onboardingId, participant } = await consented()
    const due = (await claimDueTokens(1000)).find((one) => one.onboardingId === onboardingId)
    await renewTokens(onboardingId)
    expect(due && (await renewDueTokens(due))).toBe(true)
    expect(erp.asked).toEqual(['refresh-1'])
    await makeDue(onboardingId)
    const { participantId } = participant
    const leasedUntil = new Date(Date.now() + 60_000)
    const reference = `R-${onboardingId.slice(-8)}`
    await db.connectionTest.create({
      data: { onboardingId, participantId, reference, leasedUntil, origin: 'person' },
      select: { id: true },
    })
    expect(await renewAsDue(onboardingId)).toBe(true)
    expect(erp.asked).toEqual(['refresh-1'])
  })
})
