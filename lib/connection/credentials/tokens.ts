import 'server-only'
import type { Tokens, TokensReply } from '@/connectors/connector'
import { tokenNames } from '@/connectors/consent'
import { getConnector } from '@/lib/connection/connectors'
import { consentContext } from '@/lib/connection/consent/consent-context'
import { loadState } from '@/lib/onboarding/load-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { dayMs, hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { readCredentials, renewSecrets, type StoredCredentials } from './stored-credentials'

/** Returns the tokens of a consent among some secrets. */
export function tokensAmong(secrets: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(tokenNames.flatMap((name) => (secrets[name] ? [[name, secrets[name]]] : [])))
}

/** Notes when the tokens are renewed next, so that they do not end while nobody tests. Without a token that renews, never. */
export async function saveTokensDue(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  { refreshToken }: Partial<Tokens>,
  inMs = dayMs,
): Promise<void> {
  const tokensDueAt = refreshToken ? new Date(databaseNow().getTime() + inMs) : null
  await tx.credential.updateMany({ where: { onboardingId }, data: { tokensDueAt } })
}

/**
 * Renews the tokens of an onboarding and keeps the new ones, sealed. Many ERPs let each renewing token be used once, and end a consent of
 * which one was used twice, so renewals of one onboarding run one after the other: whoever comes second gets the first one's tokens.
 * Returns what came of it, or undefined when there is nothing to renew.
 */
export async function renewTokens(
  onboardingId: string,
  { isForced = false } = {},
): Promise<TokensReply | undefined> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`tokens of ${onboardingId}`}, 0))`
      const { guide } = await loadState(tx, onboardingId)
      const { consent } = getConnector(guide.connector ?? '').connector
      const stored = await readCredentials(tx, onboardingId)
      if (!consent || !stored) return undefined
      const tokens = tokensAmong(stored.secrets)
      if (!isForced && !consent.mustRenew(tokens)) return { tokens: tokens as Tokens, ms: 0 }
      const reply = await consent.renew(await consentContext({ tx, onboardingId, guide }))
      await keepReply(tx, onboardingId, stored, reply)
      return reply
    },
    { maxWait: 20_000, timeout: 40_000 },
  )
}

/** Keeps renewed tokens. An ERP in trouble is asked again in some hours; a consent that it has ended is not. */
async function keepReply(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  stored: Pick<StoredCredentials, 'secrets' | 'updatedAt'>,
  reply: TokensReply,
): Promise<void> {
  if (reply.tokens) {
    await renewSecrets(tx, onboardingId, { ...stored.secrets, ...reply.tokens }, stored)
    return saveTokensDue(tx, onboardingId, reply.tokens)
  }
  const left = reply.refused === 'consentEnded' ? {} : stored.secrets
  return saveTokensDue(tx, onboardingId, left, 4 * hourMs)
}
