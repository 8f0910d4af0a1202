import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { queueMail } from '@/lib/mail/outbox'
import { createAccessLink, keepToken } from './access-link'
import { canHandOver } from './can-hand-over'
import { type Change, changeOnboarding } from './change-onboarding'
import { findColleague } from './colleague'
import { takeBack } from './end-handover'
import type { HandOverState } from './form-states'
import { type HandOver, handOverSchema, refusedHandOver, type TypedHandOver } from './hand-over-schema'
import { taskLinkExpiry } from './task-link-expiry'
import { findTask, notWaiting, saveTaskState } from './tasks'

type Refusal = HandOverState | { code: 'unknownTask' }

/** Gives one open task to a colleague: a link to it alone, and a mail that brings the link. Answers what is wrong, if anything. */
export async function handOverTask(
  participant: Participant,
  taskId: string,
  typed: TypedHandOver,
): Promise<Refusal | undefined> {
  const { result } = await changeOnboarding(participant, async (change): Promise<Refusal | undefined> => {
    const task = findTask(change.journey, taskId)
    if (!task || !canHandOver(task)) return { code: 'unknownTask' }
    const parsed = handOverSchema(change.guide.erp.languages).safeParse(typed)
    if (!parsed.success) return refusedHandOver(parsed.error, typed)
    const colleagueId = await findColleague(change, participant, parsed.data)
    if (!colleagueId) return { errors: { email: 'yourself' }, values: typed }
    if (await hasTooMany(change)) return { code: 'tooMany', values: typed }
    await give(change, taskId, { ...parsed.data, colleagueId, senderId: participant.participantId })
    return undefined
  })
  return result
}

/** Each sends a mail with words of the sender's to an address of theirs: no one needs that more often in an hour. */
const mostInAnHour = 20

async function hasTooMany({ tx, onboardingId }: Change): Promise<boolean> {
  const hourAgo = new Date(Date.now() - 60 * 60 * 1000)
  return (await tx.handover.count({ where: { onboardingId, at: { gt: hourAgo } } })) >= mostInAnHour
}

type Given = Pick<HandOver, 'message'> & { colleagueId: string; senderId: string }

async function give(
  change: Change,
  taskId: string,
  { message, colleagueId, senderId }: Given,
): Promise<void> {
  const { tx, onboardingId, tell } = change
  // One whose link has expired unnoticed.
  await takeBack(change, taskId)
  const expiresAt = taskLinkExpiry()
  const link = await createAccessLink(tx, { onboardingId, participantId: colleagueId, taskId, expiresAt })
  await keepToken(tx, link)
  const { id: handoverId } = await tx.handover.create({
    data: {
      onboardingId,
      taskId,
      fromParticipantId: senderId,
      toParticipantId: colleagueId,
      message,
      linkId: link.linkId,
    },
    select: { id: true },
  })
  await saveTaskState(change, taskId, notWaiting)
  await queueMail(change, { kind: 'taskHandedOver', participantId: colleagueId, handoverId })
  tell({ kind: 'taskHandedOver', taskId, data: { toParticipantId: colleagueId } })
}
