import 'server-only'
import { createAccessLink } from '@/lib/onboarding/access-link'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { throttledUntil } from '@/lib/platform/mail/throttle'
import { daysFromNow } from '@/lib/platform/time'

/** Days for which the link in a reminder or a nudge opens the onboarding. */
export const reminderLinkDays = 30

type Reminder = {
  kind: 'reminder' | 'nudge'
  participantId: string
  /** What somebody of the staff adds to a nudge. */
  message?: string
}

export type UnsentReminder = { code: 'remindersOff' } | { code: 'inPeace'; until: Date }

/**
 * Inside a change: asks a person of the customer's to go on, by a mail with a fresh link that opens everything of this
 * onboarding. Answers why not, where they want no reminders or had a mail within a day.
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
  if (until) return { code: 'inPeace', until }
  const expiresAt = daysFromNow(reminderLinkDays)
  await createAccessLink(change, { participantId, expiresAt, mail: { kind, message } })
  return undefined
}
