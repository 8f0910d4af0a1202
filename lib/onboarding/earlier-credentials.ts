import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Change } from './change-onboarding'

const select = {
  onboardingId: true,
  fields: true,
  secretNames: true,
  secretsSealed: true,
  updatedAt: true,
} satisfies Prisma.CredentialSelect

type Place = Pick<Change, 'tx' | 'onboardingId'>

/** Inside a change, before others take their place: those that led to where the connection leads, unless they are kept already. */
export async function keepEarlierCredentials({ tx, onboardingId }: Place): Promise<void> {
  const row = await tx.credential.findUnique({ where: { onboardingId }, select })
  if (row)
    await tx.earlierCredential.createMany({
      data: [{ ...row, fields: row.fields ?? {} }],
      skipDuplicates: true,
    })
}

/** Puts them back; where there are none, the ones now stored are removed. Answers whether there were any. */
export async function restoreCredentials({ tx, onboardingId }: Place): Promise<boolean> {
  const row = await tx.earlierCredential.findUnique({ where: { onboardingId }, select })
  await tx.credential.deleteMany({ where: { onboardingId } })
  if (!row) return false
  await tx.credential.create({
    data: { ...row, fields: row.fields ?? {}, updatedAt: new Date() },
    select: { onboardingId: true },
  })
  await tx.earlierCredential.deleteMany({ where: { onboardingId } })
  return true
}
