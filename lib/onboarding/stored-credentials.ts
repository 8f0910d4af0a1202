import 'server-only'
import { z } from 'zod'
import { needsReseal, open, seal } from '@/lib/secrets/seal'
import type { Prisma } from '@/prisma/generated/client'

/** By field name. */
export type Credentials = { fields: Record<string, string>; secrets: Record<string, string> }

export const credentialSelect = {
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
} satisfies Prisma.CredentialSelect

export const fieldsSchema = z.record(z.string(), z.string()).catch({})

/** Nothing when none are kept; no secrets when their key is gone, so that they are asked for again. */
export async function readCredentials(
  tx: Prisma.TransactionClient,
  onboardingId: string,
): Promise<(Credentials & { updatedAt: Date }) | undefined> {
  const row = await tx.credential.findUnique({ where: { onboardingId }, select: credentialSelect })
  if (!row) return undefined
  const opened = await open(row.secretsSealed, bindingOf(onboardingId))
  const credentials = {
    fields: fieldsSchema.parse(row.fields),
    secrets: fieldsSchema.parse(opened === undefined ? {} : JSON.parse(opened)),
    updatedAt: row.updatedAt,
  }
  if (opened !== undefined && needsReseal(row.secretsSealed))
    await resealCredentials(tx, onboardingId, opened)
  return credentials
}

export async function writeCredentials(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  { fields, secrets }: Credentials,
): Promise<void> {
  const data = {
    fields,
    secretNames: Object.keys(secrets),
    secretsSealed: await seal(JSON.stringify(secrets), bindingOf(onboardingId)),
    updatedAt: new Date(),
  }
  await tx.credential.upsert({
    where: { onboardingId },
    create: { onboardingId, ...data },
    update: data,
    select: { onboardingId: true },
  })
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
