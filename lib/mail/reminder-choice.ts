import 'server-only'
import { z } from 'zod'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { db } from '@/lib/db'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { readReminderToken } from './reminder-token'

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
  await changeOnboarding({ onboardingId, participantId: id }, async ({ tx, tell }) => {
    const { count } = await tx.participant.updateMany({
      where: { id, remindersOffAt: isOff ? null : { not: null } },
      data: { remindersOffAt: isOff ? new Date() : null },
    })
    if (count > 0) tell({ kind: isOff ? 'remindersTurnedOff' : 'remindersTurnedOn' })
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
