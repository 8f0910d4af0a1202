import 'server-only'
import { createAccessLink } from '@/lib/onboarding/access-link'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { databaseNow, daysFromNow } from '@/lib/platform/clock/database-clock'
import { queueMail } from '@/lib/platform/mail/outbox'
import { dayMs } from '@/lib/platform/time'
import { findContact } from './contact'
import { tellOwnerBroken, tellOwnerRestored } from './tell-owner'

/** Days for which the link in a mail about a broken connection opens the onboarding. */
const linkDays = 30

/**
 * Inside a change: mails the owner that the connection is broken, and the customer's contact where it is theirs to repair. A person gets one such
 * mail a day of an onboarding at most. A second one waits until then, and is not sent when the connection works again.
 */
export async function tellBroken(change: Change, { isTheirs }: { isTheirs: boolean }): Promise<void> {
  const { tx, onboardingId } = change
  await tellOwnerBroken(change)
  const contact = isTheirs ? await findContact(tx, onboardingId) : undefined
  if (!contact) return
  const { participantId } = contact
  const last = await tx.mail.findFirst({
    where: { participantId, kind: 'connectionBroken' },
    orderBy: { at: 'desc' },
    select: { at: true, tryAt: true, sentAt: true },
  })
  if (last?.tryAt) return
  const tryAt = last && new Date((last.sentAt ?? last.at).getTime() + dayMs)
  const isLater = tryAt && tryAt > databaseNow()
  await createAccessLink(change, {
    participantId,
    expiresAt: daysFromNow(linkDays),
    mail: { kind: 'connectionBroken', ...(isLater && { tryAt }) },
  })
}

/** Inside a change: mails everybody who was told that the connection is broken that it works again. */
export async function tellRestored(change: Change): Promise<void> {
  const { tx, onboardingId } = change
  await tellOwnerRestored(change)
  const mails = await tx.mail.findMany({
    where: { onboardingId, kind: { in: ['connectionBroken', 'connectionRestored'] }, sentAt: { not: null } },
    orderBy: { at: 'desc' },
    select: { kind: true, participantId: true },
  })
  const told = new Set<string>()
  for (const { kind, participantId } of mails) {
    if (participantId === null || told.has(participantId)) continue
    told.add(participantId)
    if (kind === 'connectionBroken') await queueMail(change, { kind: 'connectionRestored', participantId })
  }
}
