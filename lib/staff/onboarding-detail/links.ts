import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { endLink } from '@/lib/invitations/invitation-link'
import { invitationExpiry } from '@/lib/invitations/invite'
import { createAccessLink, keepToken } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isId } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { queueMail } from '@/lib/platform/mail/outbox'
import { startPath } from '@/lib/platform/routes'
import { findPerson } from './people'

/** Within this time a second request sends no second mail. */
const resendPauseMs = 60_000

/**
 * Creates a link to the whole onboarding for one of the customer's people, to be passed on by hand. Other links stay valid.
 * Returns the link's address, or undefined when there is no such person.
 */
export async function makeLink(staff: Participant, participantId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return undefined
    const { onboardingId, tx } = change
    const expiresAt = invitationExpiry()
    const { token, linkId } = await createAccessLink(tx, { onboardingId, participantId, expiresAt })
    change.recordEvent({ kind: 'linkMade', data: { toParticipantId: participantId, linkId } })
    return new URL(startPath(person.locale, token), getEnv().APP_URL).href
  })
  return result
}

/** Revokes a link of this onboarding and ends its sessions. Returns false when there is no such link that is still valid. */
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

/** Queues an invitation with a new link for one of the customer's people. Returns false when there is no such person. */
export async function sendInvitation(staff: Participant, participantId: string): Promise<boolean> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const { tx, onboardingId } = change
    if (!(await findPerson(change, participantId))) return false
    const at = { gt: new Date(Date.now() - resendPauseMs) }
    if ((await tx.mail.count({ where: { participantId, kind: 'invitation', at } })) > 0) return true
    const expiresAt = invitationExpiry()
    const link = await createAccessLink(tx, { onboardingId, participantId, expiresAt })
    await keepToken(tx, link)
    await queueMail(change, { kind: 'invitation', participantId, linkId: link.linkId })
    change.recordEvent({ kind: 'invitationSent', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
