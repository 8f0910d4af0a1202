import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { type EmailError, emailSchema, lineSchema, paragraphSchema } from '@/lib/platform/forms/fields'
import { dayMs, daysFromNow } from '@/lib/platform/time'

export type HandOverFault = EmailError | 'yourself' | 'unknownOption'

export type HandOverField = 'name' | 'email' | 'message' | 'language' | 'erpLanguage'

export type HandOverState = {
  code?: 'tooMany'
  errors?: Partial<Record<HandOverField, HandOverFault>>
  /** What was typed. */
  values?: Record<HandOverField, string>
}

/** One that is held already is taken back first, and one that is done or cannot start asks nothing of a colleague. */
export function canHandOver({ status }: JourneyTask): boolean {
  return ['notStarted', 'inProgress', 'waiting', 'problem'].includes(status)
}

/** A colleague gets one mail a day at most, the first one included. */
export function nextReminderAt({ since, remindedAt }: { since: Date; remindedAt?: Date }): Date {
  return new Date((remindedAt ?? since).getTime() + dayMs)
}

/** How long a colleague has for one task, from the last time they were asked. */
const taskLinkDays = 14

export function taskLinkExpiry(): Date {
  return daysFromNow(taskLinkDays)
}

export type TypedHandOver = Record<HandOverField, string>

const handOverFault = (code: HandOverFault) => code

/** `erpLanguages` are those of the guide's ERP. */
export function handOverSchema(erpLanguages: string[]) {
  return z.object({
    name: lineSchema({ isRequired: true }),
    email: emailSchema,
    message: paragraphSchema({ longest: 500, isRequired: false }),
    language: z.enum(routing.locales, handOverFault('unknownOption')),
    erpLanguage: z.string().refine((one) => erpLanguages.includes(one), handOverFault('unknownOption')),
  })
}

export type HandOver = z.infer<ReturnType<typeof handOverSchema>>
