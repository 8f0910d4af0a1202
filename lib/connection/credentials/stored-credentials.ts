import 'server-only'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { needsReseal, open, seal } from '@/lib/platform/secrets/seal'
import type { Prisma } from '@/prisma/generated/client'
import { dayOf } from './expiry'

/** The values of the credentials by field name. */
export type Credentials = { fields: Record<string, string>; secrets: Record<string, string> }

export type StoredCredentials = Credentials & {
  updatedAt: Date
  /** The day on which a secret expires, such as 2027-03-01. */
  expiresOn?: string
}

const credentialSelect = {
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
  expiresOn: true,
} satisfies Prisma.CredentialSelect

const earlierCredentialSelect = {
  onboardingId: true,
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
  expiresOn: true,
  provedByTestId: true,
} satisfies Prisma.CredentialSelect

type InChange = Pick<Change, 'tx' | 'onboardingId'>

/**
 * Returns the stored credentials, or undefined when there are none. It returns them without secrets when their key has left the
 * key ring, so that the form asks for the secrets again.
 */
export async function readCredentials(
  tx: Prisma.TransactionClient,
  onboardingId: string,
): Promise<StoredCredentials | undefined> {
  const row = await tx.credential.findUnique({ where: { onboardingId }, select: credentialSelect })
  if (!row) return undefined
  const opened = await open(row.secretsSealed, bindingOf(onboardingId))
  const credentials = {
    fields: textsByNameSchema.parse(row.fields),
    secrets: textsByNameSchema.parse(opened === undefined ? {} : JSON.parse(opened)),
    updatedAt: row.updatedAt,
    expiresOn: row.expiresOn ? dayOf(row.expiresOn) : undefined,
  }
  if (opened !== undefined && needsReseal(row.secretsSealed))
    await resealCredentials(tx, onboardingId, opened)
  return credentials
}

/** Stores credentials in place of the current ones, with the secrets sealed. */
export async function writeCredentials(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  { fields, secrets }: Credentials,
): Promise<void> {
  const data = {
    fields,
    secretNames: Object.keys(secrets),
    secretsSealed: await seal(JSON.stringify(secrets), bindingOf(onboardingId)),
    updatedAt: databaseNow(),
    provedByTestId: null,
  }
  await tx.credential.upsert({
    where: { onboardingId },
    create: { onboardingId, ...data },
    update: data,
    select: { onboardingId: true },
  })
}

/**
 * Replaces the secrets of credentials that are otherwise the same, such as renewed tokens: a test has proved them all the same. It does
 * nothing when others have been saved since `updatedAt`.
 */
export async function renewSecrets(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  secrets: Record<string, string>,
  { updatedAt }: Pick<StoredCredentials, 'updatedAt'>,
): Promise<void> {
  const data = {
    secretNames: Object.keys(secrets),
    secretsSealed: await seal(JSON.stringify(secrets), bindingOf(onboardingId)),
  }
  await tx.credential.updateMany({ where: { onboardingId, updatedAt }, data })
}

async function resealCredentials(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  opened: string,
): Promise<void> {
  const data = { secretsSealed: await seal(opened, bindingOf(onboardingId)) }
  await tx.credential.update({ where: { onboardingId }, data, select: { onboardingId: true } })
}

function bindingOf(onboardingId: string) {
  return { table: 'Credential', id: onboardingId }
}

/**
 * Keeps the current credentials as the earlier ones, inside a change and before others replace them. It does nothing when
 * earlier credentials are kept already.
 */
export async function keepEarlierCredentials({ tx, onboardingId }: InChange): Promise<void> {
  const row = await tx.credential.findUnique({ where: { onboardingId }, select: earlierCredentialSelect })
  if (row)
    await tx.earlierCredential.createMany({
      data: [{ ...row, fields: row.fields ?? {} }],
      skipDuplicates: true,
    })
}

/**
 * Restores the earlier credentials inside a change. When there are none, it removes the current ones, with what
 * was released of them, and returns false.
 */
export async function restoreCredentials({ tx, onboardingId }: InChange): Promise<boolean> {
  const row = await tx.earlierCredential.findUnique({
    where: { onboardingId },
    select: earlierCredentialSelect,
  })
  await tx.credential.deleteMany({ where: { onboardingId } })
  if (!row) {
    await tx.credentialRelease.deleteMany({ where: { onboardingId } })
    return false
  }
  await tx.credential.create({
    // Tokens that have lain here may end at any time.
    data: { ...row, fields: row.fields ?? {}, ...(isRenewable(row) && { tokensDueAt: databaseNow() }) },
    select: { onboardingId: true },
  })
  await tx.earlierCredential.deleteMany({ where: { onboardingId } })
  return true
}

function isRenewable({ secretNames }: { secretNames: string[] }): boolean {
  return secretNames.includes('refreshToken')
}
