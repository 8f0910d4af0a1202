import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { sameAddress } from '@/lib/platform/mail/address'
import { queueMail } from '@/lib/platform/mail/outbox'
import { hourMs } from '@/lib/platform/time'
import { takeBackHandover } from './active-handover'
import {
  canHandOver,
  type HandOver,
  type HandOverState,
  handOverSchema,
  type TypedHandOver,
  taskLinkExpiry,
} from './handover-rules'

type HandOverResult = HandOverState | { code: 'unknownTask' }

type NewHandover = Pick<HandOver, 'message'> & { colleagueId: string; senderId: string }

/** The limit keeps the product from mailing a sender's own words to many addresses. */
const maxPerHour = 20

/**
 * Hands one open task over to a colleague: it creates a link to this task alone and queues a mail with the link. Returns what is
 * wrong when nothing was handed over.
 */
export async function handOverTask(
  participant: Participant,
  taskId: string,
  typed: TypedHandOver,
): Promise<HandOverResult | undefined> {
  const { result } = await changeOnboarding(
    participant,
    async (change): Promise<HandOverResult | undefined> => {
      const task = findTask(change.journey, taskId)
      if (!task || !canHandOver(task)) return { code: 'unknownTask' }
      const parsed = handOverSchema(change.guide.erp.languages).safeParse(typed)
      if (!parsed.success) return { errors: fieldErrors(parsed.error), values: typed }
      const colleagueId = await findOrCreateColleague(change, participant, parsed.data)
      if (!colleagueId) return { errors: { email: 'yourself' }, values: typed }
      if (await isOverLimit(change)) return { code: 'tooMany', values: typed }
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

/**
 * Returns the id of the participant with this address, and creates one when there is none. Returns undefined for the sender's
 * own address. A participant who may open the whole onboarding keeps their name and languages.
 */
async function findOrCreateColleague(
  { tx, onboardingId }: Change,
  { participantId }: Participant,
  { email, name, language: locale, erpLanguage }: HandOver,
): Promise<string | undefined> {
  const existing = await tx.participant.findFirst({
    where: { onboardingId, email: sameAddress(email) },
    select: { id: true, links: { where: { taskId: null }, select: { id: true }, take: 1 } },
  })
  if (existing?.id === participantId) return undefined
  const data = { name, locale, erpLanguage }
  if (!existing) {
    const created = await tx.participant.create({
      data: { onboardingId, email, ...data },
      select: { id: true },
    })
    return created.id
  }
  if (existing.links.length === 0)
    await tx.participant.update({ where: { id: existing.id }, data, select: { id: true } })
  return existing.id
}

async function isOverLimit({ tx, onboardingId }: Change): Promise<boolean> {
  const hourAgo = new Date(databaseNow().getTime() - hourMs)
  return (await tx.handover.count({ where: { onboardingId, at: { gt: hourAgo } } })) >= maxPerHour
}

async function createHandover(
  change: Change,
  taskId: string,
  { message, colleagueId, senderId }: NewHandover,
): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  // An earlier handover may have expired without anybody noticing.
  await takeBackHandover(change, taskId)
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
