import 'server-only'
import { db, isId } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets/token'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Whoever acts: a person in one onboarding. Every change names the two, so that a foreign id has nowhere to stand.
 * `taskId` is the one task that was handed over to them; without it they may do all.
 */
export type Participant = { participantId: string; onboardingId: string; locale: string; taskId?: string }

/**
 * The session that this token opens, not expired and its link not revoked: of the whole onboarding, or, with `taskId`,
 * of exactly this task, which ends with its link.
 */
export function validSession(
  onboardingId: string,
  token: string,
  taskId?: string,
): Prisma.CustomerSessionWhereInput {
  const now = new Date()
  const scope = taskId === undefined ? { taskId: null } : { taskId, expiresAt: { gt: now } }
  return {
    tokenHash: hashToken(token),
    onboardingId,
    expiresAt: { gt: now },
    link: { revokedAt: null, ...scope },
  }
}

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

/** How long a browser stays in an onboarding without opening the link again. */
export const sessionDays = 30
