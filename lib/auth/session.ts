import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db'
import { hashToken } from '@/lib/secrets/token'
import type { Prisma } from '@/prisma/generated/client'

/** Whoever acts: a person in one onboarding. Every change names the two, so that a foreign id has nowhere to stand. */
export type Participant = { participantId: string; onboardingId: string; locale: string }

/** The session of one onboarding that this token opens, not expired and its link not revoked. */
export function validSession(onboardingId: string, token: string): Prisma.CustomerSessionWhereInput {
  return {
    tokenHash: hashToken(token),
    onboardingId,
    expiresAt: { gt: new Date() },
    link: { revokedAt: null },
  }
}

export async function findParticipant(
  onboardingId: string,
  token: string | undefined,
): Promise<Participant | null> {
  if (!token || !isId(onboardingId)) return null
  const session = await db.customerSession.findFirst({
    where: validSession(onboardingId, token),
    select: { participant: { select: { id: true, locale: true } } },
  })
  if (!session) return null
  return { participantId: session.participant.id, onboardingId, locale: session.participant.locale }
}

/** PostgreSQL refuses what is no UUID with an error; to a caller it is just an unknown id. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
