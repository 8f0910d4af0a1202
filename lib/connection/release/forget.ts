import 'server-only'
import { tryLockTokens } from '@/lib/connection/credentials/token-lock'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'

/** Returns whether this installation keeps no credentials that the vendor has received (CREDENTIALS=forget). */
export function forgetsCredentials(): boolean {
  return getEnv().CREDENTIALS === 'forget'
}

/**
 * Erases Handrail's own copy of the credentials inside a change, if the setting says so and the vendor has confirmed their receipt.
 * What is sealed to the vendor goes too. Others that the customer has saved since, and tokens that were renewed since or are being renewed,
 * are kept: the vendor does not have them. Returns whether anything was erased.
 */
export async function forgetReceived({ tx, onboardingId, recordEvent }: Change): Promise<boolean> {
  if (!forgetsCredentials()) return false
  const where = { onboardingId }
  const release = await tx.credentialRelease.findUnique({ where, select: { at: true, receivedAt: true } })
  const stored = await tx.credential.findUnique({ where, select: { updatedAt: true, tokensAt: true } })
  if (!release?.receivedAt) return false
  const isNewer = (at?: Date | null) => at != null && at > release.at
  if (isNewer(stored?.updatedAt) || isNewer(stored?.tokensAt)) return false
  if (!(await tryLockTokens(tx, onboardingId))) return false
  await tx.credential.deleteMany({ where })
  await tx.earlierCredential.deleteMany({ where })
  await tx.credentialRelease.deleteMany({ where })
  const data = { credentialsForgottenAt: databaseNow(), nextHealthTestAt: null }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  recordEvent({ kind: 'credentialsForgotten' })
  return true
}

/** Lists the onboardings whose credentials are to be forgotten, for the time after the setting was changed. */
export async function listForgettable(limit: number): Promise<{ onboardingId: string }[]> {
  if (!forgetsCredentials()) return []
  return db.credentialRelease.findMany({
    where: { receivedAt: { not: null } },
    orderBy: { receivedAt: 'asc' },
    take: limit,
    select: { onboardingId: true },
  })
}

/** Forgets the credentials of one onboarding, if they are to be forgotten. */
export async function forgetCredentials({ onboardingId }: { onboardingId: string }): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, forgetReceived)
  return result
}
