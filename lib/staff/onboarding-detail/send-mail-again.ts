import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { invitationExpiry } from '@/lib/invitations/invite'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { isId } from '@/lib/platform/db'
import type { MailError } from '@/lib/platform/mail/mail-error'
import { queueAgain } from '@/lib/platform/mail/outbox'
import type { Prisma } from '@/prisma/generated/client'

/** The endings after which another try may help: the address was corrected, the mailbox emptied, the server repaired. */
const mendableErrors: readonly MailError[] = ['refused', 'addressNotSupported', 'tooOld', 'restored']

const linkSelect = { tokenSealed: true, expiresAt: true, revokedAt: true } as const

/** The columns of a mail that tell whether it can be sent again. */
export const endedMailSelect = {
  kind: true,
  participantId: true,
  sentAt: true,
  tryAt: true,
  error: true,
  link: { select: linkSelect },
  handover: { select: { link: { select: linkSelect } } },
} as const satisfies Prisma.MailSelect

type EndedMail = Prisma.MailGetPayload<{ select: typeof endedMailSelect }>

/** Returns whether a mail was given up and can still say something. A mail whose link was revoked has nothing to bring. */
export function canSendAgain({ kind, sentAt, tryAt, error, link, handover }: EndedMail): boolean {
  if (sentAt || tryAt || !mendableErrors.some((one) => one === error)) return false
  if (kind === 'taskFinished') return true
  // A link to one task is renewed by handing the task over again.
  if (handover) return !handover.link.revokedAt && handover.link.expiresAt > databaseNow()
  return link !== null && !link.revokedAt
}

/** Queues a mail that was given up once more. Returns false when there is none, or when it cannot be sent again. */
export async function sendMailAgain(staff: Participant, mailId: string): Promise<boolean> {
  if (!isId(mailId)) return false
  const { result } = await changeOnboarding(staff, async (change) => {
    const { tx, onboardingId } = change
    const where = { id: mailId, onboardingId, onboarding: { archivedAt: null } }
    const mail = await tx.mail.findFirst({ where, select: endedMailSelect })
    if (!mail?.participantId || !canSendAgain(mail)) return false
    const { participantId, link } = mail
    const hasLink = !link || (link.tokenSealed !== null && link.expiresAt > databaseNow())
    const linkId = hasLink
      ? undefined
      : (await createAccessLink(change, { participantId, expiresAt: invitationExpiry(), isTokenKept: true }))
          .linkId
    await queueAgain(tx, mailId, linkId)
    change.recordEvent({ kind: 'mailSentAgain', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
