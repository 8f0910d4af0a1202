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
  /** What was typed. */
  values?: Record<HandOverField, string>
}

/** One that is held already is taken back first, and one that is done or cannot start asks nothing of a colleague. */
export function canHandOver({ status }: JourneyTask): boolean {
  return ['notStarted', 'inProgress', 'waiting', 'problem'].includes(status)
}

const dayMs = 24 * 60 * 60 * 1000

/** A colleague gets one mail a day at most, the first one included. */
export function nextReminderAt({ since, remindedAt }: { since: Date; remindedAt?: Date }): Date {
  return new Date((remindedAt ?? since).getTime() + dayMs)
}

/** How long a colleague has for one task, from the last time they were asked. */
const taskLinkDays = 14

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

/** `erpLanguages` are those of the guide's ERP. */
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

/** The faults of a refused form, with what was typed. */
export function toHandOverErrors(error: z.ZodError, values: TypedHandOver): HandOverState {
  const errors = error.issues.toReversed().map(({ path, message }) => [path[0], message])
  return { errors: Object.fromEntries(errors), values }
}
