import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { queueMail } from '@/lib/mail/outbox'
import { createAccessLink, keepToken } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { invitationExpiry } from '@/lib/onboarding/invitation-expiry'
import { findPerson } from './find-person'

/** Pressing twice, or two people pressing, sends one. */
const pauseMs = 60_000

/** Mails one of its people an invitation with a link of its own. Answers whether it goes out. */
export async function sendInvitation(staff: Participant, participantId: string): Promise<boolean> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const { tx, onboardingId } = change
    if (!(await findPerson(change, participantId))) return false
    const at = { gt: new Date(Date.now() - pauseMs) }
    if ((await tx.mail.count({ where: { participantId, kind: 'invitation', at } })) > 0) return true
    const expiresAt = invitationExpiry()
    const link = await createAccessLink(tx, { onboardingId, participantId, expiresAt })
    await keepToken(tx, link)
    await queueMail(change, { kind: 'invitation', participantId, linkId: link.linkId })
    change.tell({ kind: 'invitationSent', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
