import 'server-only'
import { isId, type Participant } from '@/lib/auth/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { endLink } from '@/lib/onboarding/end-link'

/** Takes a link of this onboarding back, with the sessions it has opened. Answers whether there was one to take back. */
export async function revokeLink(staff: Participant, linkId: string): Promise<boolean> {
  if (!isId(linkId)) return false
  const { result } = await changeOnboarding(staff, async (change) => {
    const link = await change.tx.accessLink.findFirst({
      where: { id: linkId, onboardingId: change.onboardingId, revokedAt: null },
      select: { id: true, taskId: true, participantId: true },
    })
    if (link) await endLink(change, link)
    return link !== null
  })
  return result
}
