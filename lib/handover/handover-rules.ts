import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { daysFromNow } from '@/lib/platform/clock/database-clock'
import { type EmailError, lineSchema, paragraphSchema } from '@/lib/platform/forms/fields'
import { emailSchema } from '@/lib/platform/mail/address'
import { dayMs } from '@/lib/platform/time'

export type HandOverError = EmailError | 'yourself' | 'unknownOption'

export type HandOverField = 'name' | 'email' | 'message' | 'language' | 'erpLanguage'

export type HandOverState = {
  code?: 'tooMany'
  errors?: Partial<Record<HandOverField, HandOverError>>
  /** The typed values. */
  values?: Record<HandOverField, string>
}

/** Tells whether a task can be handed over. A task that is handed over must be taken back first. */
export function canHandOver({ status }: JourneyTask): boolean {
  return ['notStarted', 'inProgress', 'waiting', 'problem'].includes(status)
}

/** Returns the time from which on a colleague may be reminded: one day after the last mail to them. */
export function nextReminderAt({ since, remindedAt }: { since: Date; remindedAt?: Date }): Date {
  return new Date((remindedAt ?? since).getTime() + dayMs)
}

/** The days that a colleague has for a task, counted from the last mail to them. */
const taskLinkDays = 14

/** Returns the time at which a link to one task that is created now expires. */
export function taskLinkExpiry(): Date {
  return daysFromNow(taskLinkDays)
}

export type TypedHandOver = Record<HandOverField, string>

const handOverFault = (code: HandOverError) => code

/** Returns the schema of the form that hands a task over. `erpLanguages` are the languages of the guide's ERP. */
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
