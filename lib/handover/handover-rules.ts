import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { JourneyTask } from '@/lib/onboarding/journey'

export type HandOverError =
  | 'required'
  | 'tooLong'
  | 'unreadable'
  | 'notAnAddress'
  | 'yourself'
  | 'unknownOption'

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

const dayMs = 24 * 60 * 60 * 1000

/** Returns the time from which on a colleague may be reminded: one day after the last mail to them. */
export function nextReminderAt({ since, remindedAt }: { since: Date; remindedAt?: Date }): Date {
  return new Date((remindedAt ?? since).getTime() + dayMs)
}

/** The days that a colleague has for a task, counted from the last mail to them. */
const taskLinkDays = 14

/** Returns the time at which a link to one task that is created now expires. */
export function taskLinkExpiry(): Date {
  return new Date(Date.now() + taskLinkDays * 24 * 60 * 60 * 1000)
}

export type TypedHandOver = Record<HandOverField, string>

const handOverFault = (code: HandOverError) => code

const lineSchema = z
  .string()
  .trim()
  .min(1, handOverFault('required'))
  .max(200, handOverFault('tooLong'))
  .refine((text) => !/\p{Cc}/u.test(text), handOverFault('unreadable'))

/** Returns the schema of the form that hands a task over. `erpLanguages` are the languages of the guide's ERP. */
export function handOverSchema(erpLanguages: string[]) {
  return z.object({
    name: lineSchema,
    email: lineSchema.pipe(z.email(handOverFault('notAnAddress'))),
    message: z
      .string()
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .max(500, handOverFault('tooLong'))
          // PostgreSQL keeps no NUL, and nobody reads the others.
          .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), handOverFault('unreadable')),
      ),
    language: z.enum(routing.locales, handOverFault('unknownOption')),
    erpLanguage: z.string().refine((one) => erpLanguages.includes(one), handOverFault('unknownOption')),
  })
}

export type HandOver = z.infer<ReturnType<typeof handOverSchema>>

/** Turns the schema's issues into the form's errors, with the typed values. */
export function toHandOverErrors(error: z.ZodError, values: TypedHandOver): HandOverState {
  const errors = error.issues.toReversed().map(({ path, message }) => [path[0], message])
  return { errors: Object.fromEntries(errors), values }
}
