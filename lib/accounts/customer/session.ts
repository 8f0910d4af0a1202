import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { isId } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets/token'
import { Prisma } from '@/prisma/generated/client'

/**
 * A person who acts in one onboarding. Every change names both, so that a foreign id finds nothing. `taskId` is the one task
 * that a colleague was handed. Without it the person may do everything.
 */
export type Participant = { participantId: string; onboardingId: string; locale: string; taskId?: string }

/**
 * Returns the condition for the session that a token opens. It has not expired, and its link is not revoked. Without `taskId`
 * the link opens the whole onboarding. With `taskId` it opens exactly this task, and the session ends with the link.
 */
export function validSession(
  onboardingId: string,
  token: string,
  taskId?: string,
): Prisma.CustomerSessionWhereInput {
  const now = databaseNow()
  const scope = taskId === undefined ? { taskId: null } : { taskId, expiresAt: { gt: now } }
  return {
    tokenHash: hashToken(token),
    onboardingId,
    expiresAt: { gt: now },
    link: { revokedAt: null, ...scope },
  }
}

/** The tokens that a browser sends for an onboarding: that of a session in all of it, and that of a session in one task. */
export type SessionTokens = { onboardingId: string; taskId: string; token?: string; taskToken?: string }

/** Returns the tokens of somebody who has one: with `taskId` it is that of a session in this task, else of one in the whole onboarding. */
export function tokensOf(onboardingId: string, token: string | undefined, taskId?: string): SessionTokens {
  return taskId === undefined
    ? { onboardingId, taskId: '', token }
    : { onboardingId, taskId, taskToken: token }
}

/**
 * Returns `validSession` as a condition for `rowReader`, of a session that one of two tokens opens. One in the whole onboarding comes
 * first.
 */
export function sessionOf({ onboardingId, taskId, token, taskToken }: SessionTokens): Prisma.Sql {
  const now = databaseNow()
  const whole = token === undefined ? null : hashToken(token)
  const ofTask = taskToken === undefined ? null : hashToken(taskToken)
  return Prisma.sql`"id" = (
    select s."id" from "CustomerSession" s join "AccessLink" l on l."id" = s."linkId"
    where s."tokenHash" in (${whole}::bytea, ${ofTask}::bytea) and s."onboardingId" = ${onboardingId}::uuid
      and s."expiresAt" > ${now}::timestamptz and l."revokedAt" is null
      and (s."tokenHash" = ${whole}::bytea and l."taskId" is null or s."tokenHash" = ${ofTask}::bytea
        and l."taskId" = ${ofTask ? taskId : ''} and l."expiresAt" > ${now}::timestamptz)
    order by l."taskId" nulls first limit 1)`
}

const readSessions = rowReader('CustomerSession', {
  participant: { select: { id: true, locale: true } },
  link: { select: { taskId: true } },
})

/** Returns the participant whose session one of the tokens opens, or null when both are unknown, expired or for something else. */
export async function findByTokens(tokens: SessionTokens): Promise<Participant | null> {
  const { onboardingId, token, taskToken } = tokens
  if (!(token || taskToken) || !isId(onboardingId)) return null
  const [session] = await readSessions(sessionOf(tokens))
  if (!session) return null
  const { participant, link } = session
  const { id: participantId, locale } = participant
  return { participantId, onboardingId, locale, ...(link.taskId !== null && { taskId: link.taskId }) }
}

/** Returns the participant whose session the token opens, in the whole onboarding or in one task, or null. */
export function findParticipant(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<Participant | null> {
  return findByTokens(tokensOf(onboardingId, token, taskId))
}

/** Days for which a browser stays in an onboarding without opening the link again. */
export const sessionDays = 30
