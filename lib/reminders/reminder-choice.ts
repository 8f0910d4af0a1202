import 'server-only'
import { z } from 'zod'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { db } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'

export type ReminderChoice = { isOff: boolean; locale: string; company: string; guide: Guide }

/** What the reader of a reminder has chosen; undefined when the token is none, or what it was about is gone. */
export async function findReminderChoice(token: string): Promise<ReminderChoice | undefined> {
  const person = await findPerson(token)
  const guide = person && getGuide(person.onboarding.guideId)
  if (!guide) return undefined
  const { remindersOffAt, locale, onboarding } = person
  return { isOff: remindersOffAt !== null, locale, company: onboarding.tenant.name, guide }
}

/** Saying the same twice is harmless: mail programs do. Answers whether the token is anybody's. */
export async function chooseReminders(token: string, { isOff }: { isOff: boolean }): Promise<boolean> {
  const person = await findPerson(token)
  if (!person) return false
  const { id, onboardingId } = person
  await changeOnboarding({ onboardingId, participantId: id }, async ({ tx, recordEvent }) => {
    const { count } = await tx.participant.updateMany({
      where: { id, remindersOffAt: isOff ? null : { not: null } },
      data: { remindersOffAt: isOff ? new Date() : null },
    })
    if (count > 0) recordEvent({ kind: isOff ? 'remindersTurnedOff' : 'remindersTurnedOn' })
  })
  return true
}

async function findPerson(token: string) {
  const id = await readReminderToken(token)
  if (!z.uuid().safeParse(id).success) return null
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

/** Stands in each reminder and opens nothing but the choice whether to get more of them. Never expires. */
export function createReminderToken(participantId: string): Promise<string> {
  return seal(participantId, binding)
}

/** Whose it is; undefined when it is none of ours. */
export function readReminderToken(token: string): Promise<string | undefined> {
  return open(token, binding)
}
