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
  /** Whether the vendor has received the tokens among them and renews them from then on. */
  isHandedOver: boolean
}

const credentialSelect = {
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
  expiresOn: true,
  tokensHandedOverAt: true,
} satisfies Prisma.CredentialSelect

const earlierCredentialSelect = {
  onboardingId: true,
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
  expiresOn: true,
  provedByTestId: true,
  tokensAt: true,
  tokensHandedOverAt: true,
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
  const { secrets, isOpen } = await openSecrets(onboardingId, row.secretsSealed)
  if (isOpen && needsReseal(row.secretsSealed)) {
    const data = { secretsSealed: await sealSecrets(onboardingId, secrets) }
    // A value that somebody has replaced since it was read is left as it is.
    await tx.credential.updateMany({ where: { onboardingId, secretsSealed: row.secretsSealed }, data })
  }
  const expiresOn = row.expiresOn ? dayOf(row.expiresOn) : undefined
  return {
    fields: textsByNameSchema.parse(row.fields),
    secrets,
    updatedAt: row.updatedAt,
    expiresOn,
    isHandedOver: row.tokensHandedOverAt !== null,
  }
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
    secretsSealed: await sealSecrets(onboardingId, secrets),
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

/** Returns the sealed secrets of credentials. They are empty, and not open, when their key has left the key ring. */
export async function openSecrets(
  onboardingId: string,
  sealed: string,
): Promise<{ secrets: Record<string, string>; isOpen: boolean }> {
  const opened = await open(sealed, bindingOf(onboardingId))
  const secrets = textsByNameSchema.parse(opened === undefined ? {} : JSON.parse(opened))
  return { secrets, isOpen: opened !== undefined }
}

/** Seals the secrets of credentials, bound to their onboarding. */
export async function sealSecrets(onboardingId: string, secrets: Record<string, string>): Promise<string> {
  return seal(JSON.stringify(secrets), bindingOf(onboardingId))
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

function isRenewable({
  secretNames,
  tokensHandedOverAt,
}: {
  secretNames: string[]
  tokensHandedOverAt: Date | null
}): boolean {
  return secretNames.includes('refreshToken') && tokensHandedOverAt === null
}
