import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { queueMail } from '@/lib/platform/mail/outbox'
import { hourMs } from '@/lib/platform/time'
import { takeBack } from './active-handover'
import {
  canHandOver,
  type HandOver,
  type HandOverState,
  handOverSchema,
  type TypedHandOver,
  taskLinkExpiry,
} from './handover-rules'

type HandOverErrors = HandOverState | { code: 'unknownTask' }

/** Gives one open task to a colleague: a link to it alone, and a mail that brings the link. Answers what is wrong, if anything. */
export async function handOverTask(
  participant: Participant,
  taskId: string,
  typed: TypedHandOver,
): Promise<HandOverErrors | undefined> {
  const { result } = await changeOnboarding(
    participant,
    async (change): Promise<HandOverErrors | undefined> => {
      const task = findTask(change.journey, taskId)
      if (!task || !canHandOver(task)) return { code: 'unknownTask' }
      const parsed = handOverSchema(change.guide.erp.languages).safeParse(typed)
      if (!parsed.success) return { errors: fieldErrors(parsed.error), values: typed }
      const colleagueId = await findOrCreateColleague(change, participant, parsed.data)
      if (!colleagueId) return { errors: { email: 'yourself' }, values: typed }
      if (await hasTooMany(change)) return { code: 'tooMany', values: typed }
      await createHandover(change, taskId, {
        ...parsed.data,
        colleagueId,
        senderId: participant.participantId,
      })
      return undefined
    },
  )
  return result
}

/** Each sends a mail with words of the sender's to an address of theirs: no one needs that more often in an hour. */
const mostInAnHour = 20

async function hasTooMany({ tx, onboardingId }: Change): Promise<boolean> {
  const hourAgo = new Date(Date.now() - hourMs)
  return (await tx.handover.count({ where: { onboardingId, at: { gt: hourAgo } } })) >= mostInAnHour
}

type Given = Pick<HandOver, 'message'> & { colleagueId: string; senderId: string }

async function createHandover(
  change: Change,
  taskId: string,
  { message, colleagueId, senderId }: Given,
): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  // One whose link has expired unnoticed.
  await takeBack(change, taskId)
  const { linkId } = await createAccessLink(change, {
    participantId: colleagueId,
    taskId,
    expiresAt: taskLinkExpiry(),
    isTokenKept: true,
  })
  const { id: handoverId } = await tx.handover.create({
    data: {
      onboardingId,
      taskId,
      fromParticipantId: senderId,
      toParticipantId: colleagueId,
      message,
      linkId,
    },
    select: { id: true },
  })
  await saveTaskState(change, taskId, notWaiting)
  await queueMail(change, { kind: 'taskHandedOver', participantId: colleagueId, handoverId })
  recordEvent({ kind: 'taskHandedOver', taskId, data: { toParticipantId: colleagueId } })
}

/**
 * The participant with this address, made where there is none; undefined for the sender's own. Somebody who may open the
 * whole onboarding keeps the name and languages they have.
 */
export async function findOrCreateColleague(
  { tx, onboardingId }: Change,
  { participantId }: Participant,
  { email, name, language: locale, erpLanguage }: HandOver,
): Promise<string | undefined> {
  const known = await tx.participant.findFirst({
    where: { onboardingId, email: { equals: email, mode: 'insensitive' } },
    select: { id: true, links: { where: { taskId: null }, select: { id: true }, take: 1 } },
  })
  if (known?.id === participantId) return undefined
  const data = { name, locale, erpLanguage }
  if (!known) {
    const made = await tx.participant.create({
      data: { onboardingId, email, ...data },
      select: { id: true },
    })
    return made.id
  }
  if (known.links.length === 0)
    await tx.participant.update({ where: { id: known.id }, data, select: { id: true } })
  return known.id
}
