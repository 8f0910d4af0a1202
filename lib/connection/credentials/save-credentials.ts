import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Participant } from '@/lib/accounts/customer/session'
import { dropPendingCompany } from '@/lib/connection/company/pin-company'
import { listCredentialFields, listMadeFields } from '@/lib/connection/connectors'
import { returnTask } from '@/lib/handover/active-handover'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { type CredentialsState, credentialsSchema } from './credentials-form'
import { expiringField, expiryName, parseExpiry } from './expiry'
import { tokensAmong } from './kept-tokens'
import {
  type Credentials,
  keepEarlierCredentials,
  readCredentials,
  writeCredentials,
} from './stored-credentials'

type Typed = Record<string, string>

/**
 * Saves the typed credentials, with the secrets sealed. A secret left empty keeps its stored value. Returns the form's state
 * when a field is wrong.
 */
export async function saveCredentials(
  participant: Participant,
  typed: Typed,
): Promise<CredentialsState | undefined> {
  const { result } = await changeOnboarding(participant, (change) => saveInChange(change, typed))
  return result
}

/**
 * Saves the credentials that a colleague has typed, who may not test, and returns the task to the sender. Returns the form's
 * state when a field is wrong.
 */
export async function handBackCredentials(
  participant: Participant,
  taskId: string,
  typed: Typed,
): Promise<CredentialsState | { code: 'unknownTask' } | undefined> {
  const { result } = await changeOnboarding(participant, async (change) => {
    if (findTask(change.journey, taskId)?.task.kind !== 'connect') return { code: 'unknownTask' as const }
    const errors = await saveInChange(change, typed)
    if (!errors) await returnTask(change, taskId, participant.participantId)
    return errors
  })
  return result
}

/** Removes the stored credentials, the earlier ones, and those that wait for the vendor. */
export async function removeCredentials(participant: Participant): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, recordEvent } = change
    await dropPendingCompany(change)
    await tx.earlierCredential.deleteMany({ where: { onboardingId } })
    await tx.credentialRelease.deleteMany({ where: { onboardingId } })
    const { count } = await tx.credential.deleteMany({ where: { onboardingId } })
    if (count > 0) recordEvent({ kind: 'credentialsRemoved' })
  })
}

async function saveInChange(change: Change, typed: Typed): Promise<CredentialsState | undefined> {
  const { tx, onboardingId, guide, record, recordEvent } = change
  const stored = await readCredentials(tx, onboardingId)
  const fields = listCredentialFields(guide, record, stored?.fields).map((field) => ({
    ...field,
    isStored: field.isSecret
      ? stored?.secrets[field.name] !== undefined
      : typed[field.name] === undefined && stored?.fields[field.name] !== undefined,
  }))
  const parsed = credentialsSchema(fields).safeParse(typed)
  const expiry = expiringField(guide, record.answers)
    ? parseExpiry(typed[expiryName], databaseNow())
    : undefined
  const hasWrongDay = expiry !== undefined && 'error' in expiry
  if (!parsed.success || hasWrongDay) {
    const shown = [...fields.filter(({ isSecret }) => !isSecret), { name: expiryName }]
    const errors = {
      ...(parsed.error && fieldErrors(parsed.error)),
      ...(hasWrongDay && { [expiryName]: expiry.error }),
    }
    return { errors, values: pick(typed, shown) }
  }
  // A field that the form does not show keeps its value, because another task has collected it.
  const shownElsewhere = fields.filter(({ isSecret, isStored }) => !isSecret && isStored)
  const values = {
    ...stored?.secrets,
    ...pick(stored?.fields ?? {}, shownElsewhere),
    ...withoutEmpty(parsed.data),
  }
  const isOf = (isSecret: boolean) => fields.filter((field) => field.isSecret === isSecret)
  const made = listMadeFields(guide)
  await storeCredentials(change, stored, {
    fields: { ...pick(values, isOf(false)), ...pick(stored?.fields ?? {}, made) },
    // The ERP has given the tokens of a consent, and we have made the keys. No form asks for either.
    secrets: {
      ...pick(values, isOf(true)),
      ...tokensAmong(stored?.secrets),
      ...pick(stored?.secrets ?? {}, made),
    },
  })
  recordEvent({ kind: 'credentialsSaved' })
  if (expiry) await saveExpiry(change, expiry.day, stored?.expiresOn)
  return undefined
}

/**
 * Stores credentials in place of others inside a change. Those that have reached the connection's company are kept beside them.
 */
export async function storeCredentials(
  change: Change,
  stored: Credentials | undefined,
  credentials: Credentials,
): Promise<void> {
  const { tx, onboardingId, record } = change
  const hasChanged =
    !stored || !isDeepStrictEqual(credentials, { fields: stored.fields, secrets: stored.secrets })
  if (record.erpCompany && stored && hasChanged) await keepEarlierCredentials(change)
  await dropPendingCompany(change)
  // The same credentials once more are still proved, and the vendor has them already.
  if (!hasChanged) return
  await writeCredentials(tx, onboardingId, credentials)
  const where = { id: onboardingId, credentialsForgottenAt: { not: null } }
  await tx.onboarding.updateMany({ where, data: { credentialsForgottenAt: null } })
}

/** Notes on which day a secret expires, as the customer has said. Undefined means that nobody knows. */
async function saveExpiry(
  { tx, onboardingId, recordEvent }: Change,
  day: string | undefined,
  before: string | undefined,
): Promise<void> {
  const expiresOn = day === undefined ? null : new Date(`${day}T00:00:00Z`)
  await tx.credential.update({
    where: { onboardingId },
    data: { expiresOn },
    select: { onboardingId: true },
  })
  if (day !== before) recordEvent({ kind: 'expirySet' })
}

function pick(values: Typed, fields: { name: string }[]): Typed {
  return Object.fromEntries(
    fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  )
}

function withoutEmpty(values: Typed): Typed {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
