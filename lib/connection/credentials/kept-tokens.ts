import 'server-only'
import type { Tokens } from '@/connectors/connector'
import { tokenNames } from '@/connectors/consent'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { dayMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { openSecrets, sealSecrets } from './stored-credentials'

/** Returns the tokens of a consent among some secrets. */
export function tokensAmong(secrets: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(tokenNames.flatMap((name) => (secrets[name] ? [[name, secrets[name]]] : [])))
}

/**
 * Notes that the stored tokens are new, that Handrail renews them, and when it does so next, so that they do not end while nobody tests.
 * Without a token that renews, never.
 */
export async function noteNewTokens(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  { refreshToken }: Partial<Tokens>,
): Promise<void> {
  const now = databaseNow()
  const tokensDueAt = refreshToken ? new Date(now.getTime() + dayMs) : null
  const data = { tokensAt: now, tokensHandedOverAt: null, tokensDueAt }
  await tx.credential.updateMany({ where: { onboardingId }, data })
}

/**
 * Puts renewed tokens in place of those that were used up, inside a change: in the current credentials and in the earlier ones, as far as
 * they hold the token that was renewed. Everything else in them stays, and counts as proved as it was. Returns whether the
 * current ones held it.
 */
export async function replaceTokens(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  usedUp: string | undefined,
  tokens: Tokens,
): Promise<boolean> {
  const where = { onboardingId }
  const select = { secretsSealed: true }
  const renewed = async (row: { secretsSealed: string } | null) => {
    if (!row) return undefined
    const { secrets } = await openSecrets(onboardingId, row.secretsSealed)
    if (!usedUp || secrets.refreshToken !== usedUp) return undefined
    const merged = { ...withoutTokens(secrets), ...tokensAmong(tokens) }
    return { secretNames: Object.keys(merged), secretsSealed: await sealSecrets(onboardingId, merged) }
  }
  const earlier = await renewed(await tx.earlierCredential.findUnique({ where, select }))
  const isNew = { tokensAt: databaseNow(), tokensHandedOverAt: null }
  if (earlier) await tx.earlierCredential.updateMany({ where, data: { ...earlier, ...isNew } })
  const current = await renewed(await tx.credential.findUnique({ where, select }))
  if (!current) return false
  await tx.credential.updateMany({ where, data: current })
  await noteNewTokens(tx, onboardingId, tokens)
  return true
}

/** Returns secrets without the tokens of a consent. */
export function withoutTokens(secrets: Record<string, string> = {}): Record<string, string> {
  const { accessToken: _, refreshToken: __, tokensEndAt: ___, ...others } = secrets
  return others
}

/** Notes inside a change that the vendor has received the tokens that were sealed at this time. From then on only the vendor renews them. */
export async function noteHandedOver(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  sealedAt: Date,
): Promise<void> {
  const where = { onboardingId, secretNames: { has: 'refreshToken' }, tokensAt: { lte: sealedAt } }
  const tokensHandedOverAt = databaseNow()
  await tx.credential.updateMany({ where, data: { tokensHandedOverAt, tokensDueAt: null } })
  await tx.earlierCredential.updateMany({ where, data: { tokensHandedOverAt } })
}
