import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

const keyOf = (onboardingId: string) => `tokens of ${onboardingId}`

/** Waits until nobody renews the tokens of an onboarding, and lets nobody else until the transaction ends. Takes no row's lock. */
export async function lockTokens(tx: Prisma.TransactionClient, onboardingId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${keyOf(onboardingId)}, 0))`
}

/**
 * Takes the same lock without waiting, for a change: a renewal waits for the change. Returns false when a renewal is under way, whose
 * ERP may have used up what is stored.
 */
export async function tryLockTokens(tx: Prisma.TransactionClient, onboardingId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ isLocked: boolean }]>`
    select pg_try_advisory_xact_lock(hashtextextended(${keyOf(onboardingId)}, 0)) as "isLocked"`
  return row.isLocked
}
