import 'server-only'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'

export type ReminderChoice = { isOff: boolean; locale: string; company: string; guide: Guide }

/** Returns what the reader of a reminder has chosen, or undefined when the token is not ours or the guide no longer exists. */
export async function findReminderChoice(token: string): Promise<ReminderChoice | undefined> {
  const person = await findPerson(token)
  const guide = person && getGuide(person.onboarding.guideId)
  if (!guide) return undefined
  const { remindersOffAt, locale, onboarding } = person
  return { isOff: remindersOffAt !== null, locale, company: onboarding.tenant.name, guide }
}

/** Turns reminders off or on. Mail programs may ask twice, and the second time changes nothing. Returns whether the token is ours. */
export async function chooseReminders(token: string, { isOff }: { isOff: boolean }): Promise<boolean> {
  const person = await findPerson(token)
  if (!person) return false
  const { id, onboardingId } = person
  await changeOnboarding({ onboardingId, participantId: id }, async ({ tx, recordEvent }) => {
    const { count } = await tx.participant.updateMany({
      where: { id, remindersOffAt: isOff ? null : { not: null } },
      data: { remindersOffAt: isOff ? databaseNow() : null },
    })
    if (count > 0) recordEvent({ kind: isOff ? 'remindersTurnedOff' : 'remindersTurnedOn' })
  })
  return true
}

async function findPerson(token: string) {
  const id = await readReminderToken(token)
  if (id === undefined || !isId(id)) return null
  return db.participant.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    select: {
      id: true,
      onboardingId: true,
      locale: true,
      remindersOffAt: true,
      onboarding: { select: { guideId: true, tenant: { select: { name: true } } } },
    },
  })
}

const binding = { table: 'Participant', id: 'reminders' }

/** Returns the token in a participant's reminders. It opens nothing but the choice whether to get more of them, and never expires. */
export function createReminderToken(participantId: string): Promise<string> {
  return seal(participantId, binding)
}

/** Returns the id of the participant, or undefined when the token is not ours. */
export function readReminderToken(token: string): Promise<string | undefined> {
  return open(token, binding)
}
