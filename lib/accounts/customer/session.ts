import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets/token'
import type { Prisma } from '@/prisma/generated/client'

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

/** Returns the participant whose session the token opens, or null when the token is unknown, expired or for something else. */
export async function findParticipant(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<Participant | null> {
  if (!token || !isId(onboardingId)) return null
  const session = await db.customerSession.findFirst({
    where: validSession(onboardingId, token, taskId),
    select: { participant: { select: { id: true, locale: true } } },
  })
  if (!session) return null
  const { id: participantId, locale } = session.participant
  return { participantId, onboardingId, locale, ...(taskId !== undefined && { taskId }) }
}

/** Days for which a browser stays in an onboarding without opening the link again. */
export const sessionDays = 30
