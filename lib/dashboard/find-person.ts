import 'server-only'
import { isId } from '@/lib/auth/session'
import type { Change } from '@/lib/onboarding/change-onboarding'

/** Inside a change: one of the customer's people; null for an id of nobody here, or of the staff. */
export async function findPerson({ tx, onboardingId }: Change, participantId: string) {
  if (!isId(participantId)) return null
  return tx.participant.findFirst({
    where: { id: participantId, onboardingId, staffId: null },
    select: { id: true, name: true, email: true, locale: true, erpLanguage: true },
  })
}
