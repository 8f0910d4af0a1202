import 'server-only'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { type Author, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findPerson } from '@/lib/onboarding/changes/participants'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { isId } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { startPath } from '@/lib/platform/routes'
import { minuteMs } from '@/lib/platform/time'
import { revokeAccessLink } from './invitation-link'
import { invitationExpiry } from './invite'

/** Within this time a second request sends no second mail. */
const resendPauseMs = minuteMs

export type MadeLink = { linkId: string; url: string; expiresAt: Date }

type LinkOptions = {
  /** The minutes for which the link opens the onboarding, in place of 60 days. */
  minutes?: number
  /** Mails the link as an invitation. */
  isMailed?: boolean
}

/**
 * Creates a link to the whole onboarding for one of the customer's people. Other links stay valid. Returns undefined when there is no
 * such person.
 */
export async function makeLink(
  author: Author,
  participantId: string,
  { minutes, isMailed }: LinkOptions = {},
): Promise<MadeLink | undefined> {
  const expiresAt = minutes ? new Date(databaseNow().getTime() + minutes * minuteMs) : invitationExpiry()
  const { result } = await changeOnboarding(author, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return undefined
    const mail = isMailed ? ({ kind: 'invitation' } as const) : undefined
    const { token, linkId } = await createAccessLink(change, { participantId, expiresAt, mail })
    const kind = isMailed ? 'invitationSent' : 'linkMade'
    change.recordEvent({ kind, data: { toParticipantId: participantId, linkId } })
    return { linkId, url: absoluteUrl(startPath(person.locale, token)), expiresAt }
  })
  return result
}

/** Revokes a link of this onboarding and ends its sessions. Returns false when there is no such link that is still valid. */
export async function revokeLink(author: Author, linkId: string): Promise<boolean> {
  if (!isId(linkId)) return false
  const { result } = await changeOnboarding(author, async (change) => {
    const link = await change.tx.accessLink.findFirst({
      where: { id: linkId, onboardingId: change.onboardingId, revokedAt: null },
      select: { id: true, taskId: true, participantId: true },
    })
    if (link) await revokeAccessLink(change, link)
    return link !== null
  })
  return result
}

/** Queues an invitation with a new link for one of the customer's people. Returns false when there is no such person. */
export async function sendInvitation(author: Author, participantId: string): Promise<boolean> {
  const { result } = await changeOnboarding(author, async (change) => {
    if (!(await findPerson(change, participantId))) return false
    const at = { gt: new Date(databaseNow().getTime() - resendPauseMs) }
    if ((await change.tx.mail.count({ where: { participantId, kind: 'invitation', at } })) > 0) return true
    const expiresAt = invitationExpiry()
    await createAccessLink(change, { participantId, expiresAt, mail: { kind: 'invitation' } })
    change.recordEvent({ kind: 'invitationSent', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
