import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Returns the participant who stands for the customer: the last one to get a link to the whole onboarding that is not revoked. With
 * `isAnybody` it is otherwise the person who was invited first, who may no longer open anything.
 */
export async function findContact(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  isAnybody = false,
): Promise<{ participantId: string } | undefined> {
  const link = await tx.accessLink.findFirst({
    where: { onboardingId, taskId: null, revokedAt: null, participant: { staffId: null } },
    orderBy: { createdAt: 'desc' },
    select: { participantId: true },
  })
  if (link || !isAnybody) return link ?? undefined
  const first = await tx.participant.findFirst({
    where: { onboardingId, staffId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return first ? { participantId: first.id } : undefined
}
