import 'server-only'
import { listTestedFields } from '@/lib/connection/connectors'
import { dayOf } from '@/lib/connection/credentials/expiry'
import { tokensAmong } from '@/lib/connection/credentials/kept-tokens'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { listCollectedFields } from '@/lib/onboarding/view/collected-fields'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { type ReleasedCredentials, sealToVendor } from './seal-to-vendor'
import { findPresentKey } from './vendor-keys'

/**
 * Notes inside a change that a test has connected with the stored credentials, and seals them to the vendor's present key. With
 * `credentialsAt` it does nothing when others were saved, or they were removed, since the test began: those are proved by a
 * test of their own. Without a key the credentials are noted as proved and wait.
 */
export async function releaseProved(
  change: Change,
  { testId, credentialsAt }: { testId: string; credentialsAt?: Date },
): Promise<void> {
  const { tx, onboardingId } = change
  const where = { onboardingId, ...(credentialsAt && { updatedAt: credentialsAt }) }
  const { count } = await tx.credential.updateMany({ where, data: { provedByTestId: testId } })
  if (count > 0) await releaseAgain(change)
}

/**
 * Stands in place of a test's id where no test can be made, and the customer's word that the connection works takes its place:
 * the nil UUID (RFC 9562, section 5.9).
 */
export const wordInsteadOfTest = '00000000-0000-0000-0000-000000000000'

/** Notes inside a change that a customer has confirmed the connection where nothing can test it, and seals what they have entered. */
export async function releaseByWord(change: Change): Promise<void> {
  if (listCollectedFields(change.guide, change.record.answers).length === 0) return
  await releaseProved(change, { testId: wordInsteadOfTest })
}

/**
 * Seals the proved credentials to the vendor's present key inside a change. It does nothing when the vendor has these very
 * credentials already, when they are sealed to this key, or when there are none. Renewed tokens are others. `isAsked` says that a person wants it: then what
 * the vendor has received is sealed again too, if the key that it was sealed to is retired. Returns whether it has sealed any.
 */
export async function releaseAgain(change: Change, { isAsked = false } = {}): Promise<boolean> {
  const { tx, onboardingId, recordEvent } = change
  const key = await findPresentKey(tx)
  if (!key) return false
  const stored = await tx.credential.findUnique({
    where: { onboardingId },
    select: { updatedAt: true, tokensAt: true, provedByTestId: true, expiresOn: true },
  })
  if (!stored?.provedByTestId) return false
  const earlier = await tx.credentialRelease.findUnique({
    where: { onboardingId },
    select: { at: true, vendorKeyId: true, receivedAt: true, vendorKey: { select: { retiredAt: true } } },
  })
  const isOfThese =
    earlier !== null && earlier.at >= stored.updatedAt && earlier.at >= (stored.tokensAt ?? earlier.at)
  const isReceived = earlier?.receivedAt && !(isAsked && earlier.vendorKey.retiredAt)
  if (isOfThese && (earlier.vendorKeyId === key.id || isReceived)) return false
  const testId = stored.provedByTestId
  const at = databaseNow()
  const credentials = await provedFields(change)
  if (!credentials) return false
  const content = {
    onboardingId,
    guideId: change.guide.id,
    testId,
    sealedAt: at.toISOString(),
    ...(stored.expiresOn && { expiresOn: dayOf(stored.expiresOn) }),
    credentials,
  } satisfies ReleasedCredentials
  const data = { vendorKeyId: key.id, testId, jwe: await sealToVendor(key, content), at }
  await tx.credentialRelease.upsert({
    where: { onboardingId },
    create: { onboardingId, ...data },
    update: { ...data, readAt: null, receivedAt: null },
    select: { onboardingId: true },
  })
  recordEvent({ kind: 'credentialsReleased', data: { testId, kid: key.kid } })
  return true
}

/** Returns the values of the fields that a test signs in with, or undefined when their key has left the key ring. */
async function provedFields({ tx, onboardingId, guide, record }: Change) {
  const stored = await readCredentials(tx, onboardingId)
  if (!stored) return undefined
  const all: Record<string, string> = { ...stored.fields, ...stored.secrets }
  const fields = listTestedFields(guide, record, stored.fields)
  if (fields.some(({ name, isRequired }) => isRequired && !all[name])) return undefined
  const own = Object.fromEntries(fields.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : [])))
  return { ...own, ...tokensAmong(stored.secrets) }
}
