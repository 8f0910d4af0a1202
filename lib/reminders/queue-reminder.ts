import 'server-only'
import { createAccessLink } from '@/lib/onboarding/access-link'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { daysFromNow } from '@/lib/platform/clock/database-clock'
import { throttledUntil } from '@/lib/platform/mail/throttle'

/** Days for which the link in a reminder or a nudge opens the onboarding. */
export const reminderLinkDays = 30

type Reminder = {
  kind: 'reminder' | 'nudge'
  participantId: string
  /** The words that the staff add to a nudge. */
  message?: string
}

/** Why no mail is queued. throttled: another mail went to the address within a day. */
export type UnsentReminder = { code: 'remindersOff' } | { code: 'throttled'; until: Date }

/**
 * Inside a change: queues a mail that asks a participant of the customer's to go on. It brings a new link to the whole
 * onboarding. Returns why no mail is queued, if so.
 */
export async function queueReminder(
  change: Change,
  { kind, participantId, message }: Reminder,
): Promise<UnsentReminder | undefined> {
  const { tx, onboardingId } = change
  const where = { id: participantId, onboardingId, staffId: null }
  const { remindersOffAt } = await tx.participant.findFirstOrThrow({
    where,
    select: { remindersOffAt: true },
  })
  if (remindersOffAt) return { code: 'remindersOff' }
  const until = await throttledUntil(tx, participantId)
  if (until) return { code: 'throttled', until }
  const expiresAt = daysFromNow(reminderLinkDays)
  await createAccessLink(change, { participantId, expiresAt, mail: { kind, message } })
  return undefined
}
