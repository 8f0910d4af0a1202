import 'server-only'
import { queueMail } from '@/lib/mail/outbox'
import type { Prisma } from '@/prisma/generated/client'
import type { Change } from './change-onboarding'
import type { EventKind } from './events'

export type Ending = 'finished' | 'takenBack' | 'expired'

const eventOf: Record<Ending, EventKind> = {
  finished: 'handoverFinished',
  takenBack: 'handoverTakenBack',
  expired: 'handoverExpired',
}

const heldSelect = {
  id: true,
  linkId: true,
  fromParticipantId: true,
  toParticipantId: true,
  at: true,
  remindedAt: true,
  ending: true,
  link: { select: { expiresAt: true } },
} satisfies Prisma.HandoverSelect

export type Held = Prisma.HandoverGetPayload<{ select: typeof heldSelect }>

/** Inside a change, as all of these: who holds the task, an expired link included until its end is written down. */
export function findHeld({ tx, onboardingId }: Change, taskId: string): Promise<Held | null> {
  return tx.handover.findFirst({ where: { onboardingId, taskId, endedAt: null }, select: heldSelect })
}

/** The task is done. Where a colleague has done it, whoever handed it over learns so by mail. */
export async function returnTask(change: Change, taskId: string, doneById?: string): Promise<void> {
  const held = await findHeld(change, taskId)
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
export async function takeBack(change: Change, taskId: string): Promise<boolean> {
  const held = await findHeld(change, taskId)
  if (!held) return false
  const isExpired = held.link.expiresAt < new Date()
  await endHandover(change, taskId, held, isExpired ? 'expired' : 'takenBack')
  return true
}

/** That a link has expired: nobody has taken the task back yet, so it stays where it is. Answers whether that was news. */
export async function noteExpiry(change: Change, taskId: string): Promise<boolean> {
  const held = await findHeld(change, taskId)
  if (!held || held.ending || held.link.expiresAt > new Date()) return false
  const data = { ending: 'expired' satisfies Ending }
  await change.tx.handover.update({ where: { id: held.id }, data, select: { id: true } })
  change.tell({ kind: 'handoverExpired', taskId })
  return true
}

/** The link and its sessions end with it. */
async function endHandover(
  { tx, tell }: Change,
  taskId: string,
  { id, linkId, ending: noted }: Held,
  ending: Ending,
): Promise<void> {
  const now = new Date()
  await tx.handover.update({ where: { id }, data: { endedAt: now, ending }, select: { id: true } })
  const data = { revokedAt: now, tokenSealed: null }
  await tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
  await tx.customerSession.deleteMany({ where: { linkId } })
  if (noted !== ending) tell({ kind: eventOf[ending], taskId })
}
