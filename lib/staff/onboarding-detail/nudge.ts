import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findPerson } from '@/lib/onboarding/changes/participants'
import { findJourneyEnding } from '@/lib/onboarding/journey'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { valueError } from '@/lib/platform/forms/field-errors'
import { paragraphSchema, type TextError } from '@/lib/platform/forms/fields'
import { hourMs } from '@/lib/platform/time'
import { queueReminder, type UnsentReminder } from '@/lib/reminders/queue-reminder'
import type { NudgeState } from './form-states'

const messageSchema = paragraphSchema({ longest: 1000, isRequired: false })

/**
 * Reminds one of the customer's people by mail to go on, with a message of the staff's. At most one such mail a day goes to one
 * address. Returns the form's state when no mail goes out.
 */
export async function nudge(
  staff: Participant,
  participantId: string,
  typed: string,
): Promise<NudgeState | { code: 'unknownPerson' } | undefined> {
  const parsed = messageSchema.safeParse(typed)
  if (!parsed.success) return { error: valueError<TextError>(parsed.error), value: typed }
  const { result } = await changeOnboarding(staff, async (change) => {
    const { tx, onboardingId: id, record, journey, recordEvent } = change
    const person = await findPerson(change, participantId)
    if (!person || !(await canOpenAll(change, participantId))) return { code: 'unknownPerson' as const }
    const { archivedAt } = await tx.onboarding.findUniqueOrThrow({
      where: { id },
      select: { archivedAt: true },
    })
    if (archivedAt) return { refusal: 'archived' as const, value: typed }
    if (findJourneyEnding(record, journey)) return { refusal: 'finished' as const, value: typed }
    const unsent = await queueReminder(change, { kind: 'nudge', participantId, message: parsed.data })
    if (unsent) return toRefusal(unsent, typed)
    recordEvent({ kind: 'nudged', data: { toParticipantId: participantId } })
    return undefined
  })
  return result
}

/**
 * Tells whether a person may open the whole onboarding. A colleague with one task may not, and is reminded of that task
 * instead.
 */
async function canOpenAll({ tx, onboardingId }: Change, participantId: string): Promise<boolean> {
  const first = await tx.participant.findFirst({
    where: { onboardingId, staffId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (first?.id === participantId) return true
  return (await tx.accessLink.count({ where: { onboardingId, participantId, taskId: null } })) > 0
}

function toRefusal(unsent: UnsentReminder, value: string): NudgeState {
  if (unsent.code === 'remindersOff') return { refusal: 'off', value }
  const hours = Math.ceil((unsent.until.getTime() - databaseNow().getTime()) / hourMs)
  return { refusal: 'tooSoon', hours, value }
}
