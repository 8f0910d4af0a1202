import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { endLink } from '@/lib/invitations/invitation-link'
import { invitationExpiry } from '@/lib/invitations/invite'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isId } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { startPath } from '@/lib/platform/routes'
import { minuteMs } from '@/lib/platform/time'
import { findPerson } from './people'

/** A new link to the whole onboarding for one of its people, to be passed on by hand; those there are stay good. */
export async function makeLink(staff: Participant, participantId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return undefined
    const expiresAt = invitationExpiry()
    const { token, linkId } = await createAccessLink(change, { participantId, expiresAt })
    change.recordEvent({ kind: 'linkMade', data: { toParticipantId: participantId, linkId } })
    return absoluteUrl(startPath(person.locale, token))
  })
  return result
}

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

/** Pressing twice, or two people pressing, sends one. */
const resendPauseMs = minuteMs

/** Mails one of its people an invitation with a link of its own. Answers whether it goes out. */
export async function sendInvitation(staff: Participant, participantId: string): Promise<boolean> {
  const { result } = await changeOnboarding(staff, async (change) => {
    if (!(await findPerson(change, participantId))) return false
    const at = { gt: new Date(Date.now() - resendPauseMs) }
    if ((await change.tx.mail.count({ where: { participantId, kind: 'invitation', at } })) > 0) return true
    const expiresAt = invitationExpiry()
    await createAccessLink(change, { participantId, expiresAt, mail: { kind: 'invitation' } })
    change.recordEvent({ kind: 'invitationSent', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
