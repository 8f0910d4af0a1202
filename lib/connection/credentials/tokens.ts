import 'server-only'
import type { Consent, Tokens, TokensReply } from '@/connectors/connector'
import { getConnector } from '@/lib/connection/connectors'
import { consentContext } from '@/lib/connection/consent/consent-context'
import { reportConsentProblem } from '@/lib/connection/consent/report-problem'
import { releaseAgain } from '@/lib/connection/release/release-credentials'
import { type Change, changeWithin } from '@/lib/onboarding/change-onboarding'
import { loadState, textsByNameSchema } from '@/lib/onboarding/load-state'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { runningTestWhere } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { replaceTokens, tokensAmong } from './kept-tokens'
import { type Credentials, openSecrets } from './stored-credentials'
import { lockTokens } from './token-lock'

/** A renewal that is due: until when it was put off by whoever claimed it. */
export type DueTokens = { onboardingId: string; dueAt: Date }

/**
 * Renews the tokens of an onboarding for a test and keeps the new ones, sealed. Many ERPs let each renewing token be used once, and end
 * a consent of which one was used twice, so renewals of one onboarding run one after the other: whoever comes second gets the first one's
 * tokens. Tokens that the vendor has received are returned as they are. Returns what came of it, or undefined when there are none.
 */
export async function renewTokens(onboardingId: string): Promise<TokensReply | undefined> {
  return renewUnderLock(onboardingId, async (_, { secrets, isHandedOver }, consent) => {
    const tokens = tokensAmong(secrets)
    return !isHandedOver && consent.mustRenew(tokens)
  })
}

/**
 * Renews the tokens that a job has claimed, whenever they end. It leaves them when a test has renewed them since, or is running.
 * A consent that the ERP has ended opens its task again.
 */
export async function renewClaimedTokens({
  onboardingId,
  dueAt,
}: DueTokens): Promise<TokensReply | undefined> {
  return renewUnderLock(
    onboardingId,
    async (tx, { tokensDueAt, isHandedOver }) => {
      const isClaimed = !isHandedOver && tokensDueAt?.getTime() === dueAt.getTime()
      return (
        isClaimed &&
        !(await tx.connectionTest.findFirst({ where: runningTestWhere(onboardingId), select: { id: true } }))
      )
    },
    true,
  )
}

type Held = Credentials & { tokensDueAt: Date | null; isHandedOver: boolean }

async function renewUnderLock(
  onboardingId: string,
  isNeeded: (tx: Prisma.TransactionClient, held: Held, consent: Consent<unknown>) => Promise<boolean>,
  reportsProblem = false,
): Promise<TokensReply | undefined> {
  return db.$transaction(
    async (tx) => {
      await lockTokens(tx, onboardingId)
      const { guide, record } = await loadState(tx, onboardingId)
      const { consent } = getConnector(guide.connector ?? '').connector
      const held = await readHeld(tx, onboardingId)
      if (!consent || !held) return undefined
      if (!(await isNeeded(tx, held, consent))) return { tokens: tokensAmong(held.secrets) as Tokens, ms: 0 }
      const reply = await consent.renew(
        consentContext(guide, held, await readKnownValues({ tx, onboardingId, guide }), record.answers),
      )
      const { result } = await changeWithin(tx, { onboardingId }, (change) =>
        keepReply(change, held.secrets.refreshToken, reply, reportsProblem),
      )
      return result
    },
    { maxWait: 20_000, timeout: 60_000 },
  )
}

/** Reads without locking a row, because the ERP is asked before the onboarding is locked. */
async function readHeld(tx: Prisma.TransactionClient, onboardingId: string): Promise<Held | undefined> {
  const select = { fields: true, secretsSealed: true, tokensDueAt: true, tokensHandedOverAt: true }
  const row = await tx.credential.findUnique({ where: { onboardingId }, select })
  if (!row) return undefined
  const { secrets } = await openSecrets(onboardingId, row.secretsSealed)
  const fields = textsByNameSchema.parse(row.fields)
  return { fields, secrets, tokensDueAt: row.tokensDueAt, isHandedOver: row.tokensHandedOverAt !== null }
}

/**
 * Keeps renewed tokens, and seals them to a vendor who holds those that were used up. An ERP in trouble is asked again in some hours;
 * a consent that it has ended is not. Whatever it says of a token that another one has replaced meanwhile concerns nobody any more:
 * then those that are stored now are returned.
 */
async function keepReply(
  change: Change,
  asked: string | undefined,
  reply: TokensReply,
  reportsProblem: boolean,
): Promise<TokensReply> {
  const { tx, onboardingId, guide } = change
  if (reply.tokens) {
    if (await replaceTokens(tx, onboardingId, asked, reply.tokens)) await releaseAgain(change)
    return reply
  }
  const held = await readHeld(tx, onboardingId)
  if (held && held.secrets.refreshToken !== asked)
    return { tokens: tokensAmong(held.secrets) as Tokens, ms: reply.ms }
  const hasEnded = reply.refused === 'consentEnded'
  const tokensDueAt = hasEnded ? null : new Date(databaseNow().getTime() + 4 * hourMs)
  const where = { onboardingId, secretNames: { has: 'refreshToken' } }
  await tx.credential.updateMany({ where, data: { tokensDueAt } })
  const task = guide.tasks.find(({ kind }) => kind === 'authorize')
  if (reportsProblem && task && (hasEnded || reply.refused === 'clientRefused'))
    await reportConsentProblem(change, task.id, hasEnded ? 'consentEnded' : 'clientRefused', { hasEnded })
  return reply
}
