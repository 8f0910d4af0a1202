import 'server-only'
import { noteHandedOver } from '@/lib/connection/credentials/kept-tokens'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import type { Prisma } from '@/prisma/generated/client'
import { forgetReceived } from './forget'
import { findPresentKey } from './vendor-keys'

/** The vendor's software, by the API key that it calls with. */
type Reader = { onboardingId: string; apiKeyId: string }

/** The credentials as the vendor's software gets them: sealed, with what it needs to choose its private key. */
export type Release = {
  jwe: string
  /** The id of the key that they are sealed to. */
  kid: string
  /** The test that proved them. It stands inside as well, and confirms their receipt. */
  testId: string
  releasedAt: Date
  receivedAt?: Date
}

/**
 * Why there is nothing to read. noVendorKey: no key is registered. notConnected: no test has connected yet. notReleased: the
 * connection is older than the key, or its credentials were not proved since they changed. credentialsForgotten: the vendor has received
 * them, and Handrail has erased its copy.
 */
export type NothingReleased = {
  code: 'noVendorKey' | 'notConnected' | 'notReleased' | 'credentialsForgotten'
}

const releaseSelect = {
  jwe: true,
  testId: true,
  at: true,
  receivedAt: true,
  vendorKey: { select: { kid: true } },
} satisfies Prisma.CredentialReleaseSelect

/** Returns the released credentials. Each reading is an event of the history, with the API key that has read. */
export async function readRelease({ onboardingId, apiKeyId }: Reader): Promise<Release | NothingReleased> {
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, recordEvent } = change
    const where = { onboardingId }
    const row = await tx.credentialRelease.findUnique({ where, select: releaseSelect })
    if (!row) return explainNothing(change)
    await tx.credentialRelease.update({
      where,
      data: { readAt: databaseNow() },
      select: { onboardingId: true },
    })
    recordEvent({ kind: 'credentialsRead', data: { apiKeyId, testId: row.testId } })
    const { jwe, testId, at: releasedAt, receivedAt, vendorKey } = row
    return { jwe, kid: vendorKey.kid, testId, releasedAt, receivedAt: receivedAt ?? undefined }
  })
  return result
}

export type Receipt = {
  receivedAt: Date
  /** The time at which Handrail erased its own copy. */
  forgottenAt?: Date
}

/**
 * Notes that the vendor's software has received and opened the credentials that this test proved, and forgets them where the
 * installation does. From then on the vendor renews the tokens of a consent, and Handrail does not. To confirm twice changes nothing.
 * `releaseReplaced`: others were released since, or renewed tokens, which have to be fetched.
 */
export async function confirmReceipt({
  onboardingId,
  apiKeyId,
  testId,
}: Reader & { testId: string }): Promise<Receipt | NothingReleased | { code: 'releaseReplaced' }> {
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, recordEvent } = change
    const where = { onboardingId }
    const row = await tx.credentialRelease.findUnique({
      where,
      select: { testId: true, at: true, readAt: true, receivedAt: true },
    })
    if (!row) {
      const forgottenAt = await forgottenAtOf(change)
      return forgottenAt ? { receivedAt: forgottenAt, forgottenAt } : explainNothing(change)
    }
    if (row.testId !== testId || (await wasSealedAgain(change, row)))
      return { code: 'releaseReplaced' as const }
    const receivedAt = row.receivedAt ?? databaseNow()
    if (!row.receivedAt) {
      await tx.credentialRelease.update({ where, data: { receivedAt }, select: { onboardingId: true } })
      recordEvent({ kind: 'credentialsReceived', data: { apiKeyId, testId } })
      await noteHandedOver(tx, onboardingId, row.at)
    }
    const isForgotten = await forgetReceived(change)
    return { receivedAt, ...(isForgotten && { forgottenAt: databaseNow() }) }
  })
  return result
}

/**
 * Returns whether a release with tokens was never read as it is now. Whoever confirms it has read an earlier one of the same test, whose
 * tokens a renewal has used up since.
 */
async function wasSealedAgain(
  { tx, onboardingId }: Change,
  { readAt, receivedAt }: { readAt: Date | null; receivedAt: Date | null },
): Promise<boolean> {
  if (readAt || receivedAt) return false
  return (await tx.credential.count({ where: { onboardingId, secretNames: { has: 'refreshToken' } } })) > 0
}

async function explainNothing(change: Change): Promise<NothingReleased> {
  if (await forgottenAtOf(change)) return { code: 'credentialsForgotten' }
  if (!(await findPresentKey(change.tx))) return { code: 'noVendorKey' }
  return { code: change.record.connectedAt ? 'notReleased' : 'notConnected' }
}

async function forgottenAtOf({ tx, onboardingId }: Change): Promise<Date | null> {
  const select = { credentialsForgottenAt: true }
  const row = await tx.onboarding.findUniqueOrThrow({ where: { id: onboardingId }, select })
  return row.credentialsForgottenAt
}
