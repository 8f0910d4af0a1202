import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import type { Prisma } from '@/prisma/generated/client'

/** A person who consents, and the task in which they do. */
export type Consenter = { onboardingId: string; participantId: string; taskId: string }

/**
 * Returns the condition for a person who may give a consent now, without their browser's session: one of their sessions is open, by a link
 * to the whole onboarding or to this task that is not revoked, and the onboarding is neither archived nor erased.
 */
export function consenterWhere({
  onboardingId,
  participantId,
  taskId,
}: Consenter): Prisma.ParticipantWhereInput {
  const now = databaseNow()
  const opens = { OR: [{ taskId: null }, { taskId, expiresAt: { gt: now } }] }
  return {
    id: participantId,
    onboardingId,
    onboarding: { archivedAt: null, erasedAt: null },
    sessions: { some: { expiresAt: { gt: now }, link: { revokedAt: null, ...opens } } },
  }
}

/** Returns whether a person may give a consent now. Whoever keeps one asks inside the change. */
export async function mayConsent(tx: Prisma.TransactionClient, consenter: Consenter): Promise<boolean> {
  return (await tx.participant.count({ where: consenterWhere(consenter) })) > 0
}
