import 'server-only'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { queueStaffMail } from '@/lib/platform/mail/outbox'
import { dayMs } from '@/lib/platform/time'

/**
 * Inside a change: mails the owner that a connection is broken. An owner gets one such mail a day at most. It names all connections
 * that are broken when it is sent, so one that waits already tells of this one too.
 */
export async function tellOwnerBroken({ tx, onboardingId }: Change): Promise<void> {
  const staffId = await findOwner({ tx, onboardingId })
  if (!staffId) return
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`mail to ${staffId}`}, 0))`
  const last = await tx.mail.findFirst({
    where: { staffId, kind: 'ownConnectionsBroken' },
    orderBy: { at: 'desc' },
    select: { at: true, tryAt: true, sentAt: true, tries: true },
  })
  // One that a process hands in now was read before this change.
  if (last?.tryAt && last.tries === 0) return
  const next = last && new Date((last.sentAt ?? last.at).getTime() + dayMs)
  const isLater = next && next > databaseNow()
  await queueStaffMail(tx, { kind: 'ownConnectionsBroken', staffId, ...(isLater && { tryAt: next }) })
}

/** Inside a change: mails the owner that the connection works again, if they were told that it was broken. */
export async function tellOwnerRestored({ tx, onboardingId }: Change): Promise<void> {
  const staffId = await findOwner({ tx, onboardingId })
  if (!staffId) return
  const broken = await tx.event.findFirst({
    where: { onboardingId, kind: 'connectionBroken' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  if (!broken) return
  const told = { staffId, kind: 'ownConnectionsBroken', sentAt: { gte: broken.at } }
  if ((await tx.mail.count({ where: told })) === 0) return
  await queueStaffMail(tx, { kind: 'ownConnectionRestored', staffId, onboardingId })
}

async function findOwner({ tx, onboardingId: id }: Pick<Change, 'tx' | 'onboardingId'>) {
  const { ownerId } = await tx.onboarding.findUniqueOrThrow({ where: { id }, select: { ownerId: true } })
  return ownerId
}
