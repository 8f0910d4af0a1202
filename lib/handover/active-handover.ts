import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import type { EventKind } from '@/lib/onboarding/events'
import { queueMail } from '@/lib/platform/mail/outbox'
import type { Prisma } from '@/prisma/generated/client'
import { nextReminderAt, taskLinkExpiry } from './handover-rules'

export type HandoverEnding = 'finished' | 'takenBack' | 'expired'

const eventOf: Record<HandoverEnding, EventKind> = {
  finished: 'handoverFinished',
  takenBack: 'handoverTakenBack',
  expired: 'handoverExpired',
}

const activeHandoverSelect = {
  id: true,
  linkId: true,
  fromParticipantId: true,
  toParticipantId: true,
  at: true,
  remindedAt: true,
  ending: true,
  link: { select: { expiresAt: true } },
} satisfies Prisma.HandoverSelect

export type ActiveHandover = Prisma.HandoverGetPayload<{ select: typeof activeHandoverSelect }>

/** Inside a change, as all of these: who holds the task, an expired link included until its end is written down. */
export function findActiveHandover(
  { tx, onboardingId }: Change,
  taskId: string,
): Promise<ActiveHandover | null> {
  return tx.handover.findFirst({
    where: { onboardingId, taskId, endedAt: null },
    select: activeHandoverSelect,
  })
}

/** The task is done. Where a colleague has done it, whoever handed it over learns so by mail. */
export async function returnTask(change: Change, taskId: string, doneById?: string): Promise<void> {
  const held = await findActiveHandover(change, taskId)
  if (!held) return
  const isColleague = doneById === held.toParticipantId
  // Without a name it was a test that has proved it.
  await endHandover(change, taskId, held, doneById === undefined || isColleague ? 'finished' : 'takenBack')
  if (!isColleague) return
  await queueMail(change, {
    kind: 'taskFinished',
    participantId: held.fromParticipantId,
    handoverId: held.id,
  })
}

/** Answers whether there was anybody to take it back from. */
export async function takeBackHandover(change: Change, taskId: string): Promise<boolean> {
  const held = await findActiveHandover(change, taskId)
  if (!held) return false
  const isExpired = held.link.expiresAt < new Date()
  await endHandover(change, taskId, held, isExpired ? 'expired' : 'takenBack')
  return true
}

/** That a link has expired: nobody has taken the task back yet, so it stays where it is. Answers whether that was news. */
export async function recordExpiry(change: Change, taskId: string): Promise<boolean> {
  const held = await findActiveHandover(change, taskId)
  if (!held || held.ending || held.link.expiresAt > new Date()) return false
  const data = { ending: 'expired' satisfies HandoverEnding }
  await change.tx.handover.update({ where: { id: held.id }, data, select: { id: true } })
  change.recordEvent({ kind: 'handoverExpired', taskId })
  return true
}

/** The link and its sessions end with it. */
async function endHandover(
  { tx, recordEvent }: Change,
  taskId: string,
  { id, linkId, ending: noted }: ActiveHandover,
  ending: HandoverEnding,
): Promise<void> {
  const now = new Date()
  await tx.handover.update({ where: { id }, data: { endedAt: now, ending }, select: { id: true } })
  const data = { revokedAt: now, tokenSealed: null }
  await tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
  await tx.customerSession.deleteMany({ where: { linkId } })
  if (noted !== ending) recordEvent({ kind: eventOf[ending], taskId })
}

/** Asks the colleague once more and gives them the full time again. Too early, or with nobody to ask, it does nothing. */
export async function remindColleague(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const held = await findActiveHandover(change, taskId)
    const now = new Date()
    if (!held || held.link.expiresAt < now) return
    if (nextReminderAt({ since: held.at, remindedAt: held.remindedAt ?? undefined }) > now) return
    const { id, linkId, toParticipantId } = held
    await change.tx.handover.update({ where: { id }, data: { remindedAt: now }, select: { id: true } })
    const data = { expiresAt: taskLinkExpiry() }
    await change.tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
    await queueMail(change, { kind: 'handoverReminder', participantId: toParticipantId, handoverId: id })
    change.recordEvent({ kind: 'handoverReminded', taskId })
  })
}

/** The colleague's link and sessions end at once; what they have ticked stays. */
export async function takeBackTask(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, (change) => takeBackHandover(change, taskId))
}
