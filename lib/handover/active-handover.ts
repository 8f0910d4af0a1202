import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding, type FactChange } from '@/lib/onboarding/change-onboarding'
import type { EventKind } from '@/lib/onboarding/events'
import { databaseNow } from '@/lib/platform/clock/database-clock'
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

type ActiveHandover = Prisma.HandoverGetPayload<{ select: typeof activeHandoverSelect }>

/** Takes a task back from the colleague. Their link and sessions end at once, and their ticks stay. */
export async function takeBackTask(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, (change) => takeBackHandover(change, taskId))
}

/**
 * Reminds the colleague who was handed a task and gives them the full time again. It does nothing before the next reminder is
 * due, or when the task is not handed over.
 */
export async function remindColleague(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const handover = await findActiveHandover(change, taskId)
    const now = databaseNow()
    if (!handover || handover.link.expiresAt < now) return
    if (nextReminderAt({ since: handover.at, remindedAt: handover.remindedAt ?? undefined }) > now) return
    const { id, linkId, toParticipantId } = handover
    await change.tx.handover.update({ where: { id }, data: { remindedAt: now }, select: { id: true } })
    const data = { expiresAt: taskLinkExpiry() }
    await change.tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
    await queueMail(change, { kind: 'handoverReminder', participantId: toParticipantId, handoverId: id })
    change.recordEvent({ kind: 'handoverReminded', taskId })
  })
}

/** Ends a task's handover inside a change, before the task is done. Returns false when the task was not handed over. */
export async function takeBackHandover(change: FactChange, taskId: string): Promise<boolean> {
  const handover = await findActiveHandover(change, taskId)
  if (!handover) return false
  const isExpired = handover.link.expiresAt < databaseNow()
  await endHandover(change, taskId, handover, isExpired ? 'expired' : 'takenBack')
  return true
}

/**
 * Ends a task's handover inside a change, because the task is done. When the colleague has done it, a mail tells the sender.
 * Without `doneById` it was a test that proved the task.
 */
export async function returnTask(change: Change, taskId: string, doneById?: string): Promise<void> {
  const handover = await findActiveHandover(change, taskId)
  if (!handover) return
  const isColleague = doneById === handover.toParticipantId
  await endHandover(
    change,
    taskId,
    handover,
    doneById === undefined || isColleague ? 'finished' : 'takenBack',
  )
  if (!isColleague) return
  await queueMail(change, {
    kind: 'taskFinished',
    participantId: handover.fromParticipantId,
    handoverId: handover.id,
  })
}

/**
 * Records inside a change that a handover's link has expired. The handover stays active until somebody takes the task back.
 * Returns false when the link has not expired, or when that was recorded before.
 */
export async function recordExpiry(change: Change, taskId: string): Promise<boolean> {
  const handover = await findActiveHandover(change, taskId)
  if (!handover || handover.ending || handover.link.expiresAt > databaseNow()) return false
  const data = { ending: 'expired' satisfies HandoverEnding }
  await change.tx.handover.update({ where: { id: handover.id }, data, select: { id: true } })
  change.recordEvent({ kind: 'handoverExpired', taskId })
  return true
}

/** Returns the handover of a task that has not ended, even when its link has expired. */
function findActiveHandover(
  { tx, onboardingId }: FactChange,
  taskId: string,
): Promise<ActiveHandover | null> {
  return tx.handover.findFirst({
    where: { onboardingId, taskId, endedAt: null },
    select: activeHandoverSelect,
  })
}

/** Ends a handover together with its link and the link's sessions. */
async function endHandover(
  { tx, recordEvent }: FactChange,
  taskId: string,
  { id, linkId, ending: recordedEnding }: ActiveHandover,
  ending: HandoverEnding,
): Promise<void> {
  const now = databaseNow()
  await tx.handover.update({ where: { id }, data: { endedAt: now, ending }, select: { id: true } })
  const data = { revokedAt: now, tokenSealed: null }
  await tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
  await tx.customerSession.deleteMany({ where: { linkId } })
  if (recordedEnding !== ending) recordEvent({ kind: eventOf[ending], taskId })
}
