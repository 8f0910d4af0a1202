import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { HandOverFault, HandOverField, HandOverState } from './form-states'

export type TypedHandOver = Record<HandOverField, string>

const fault = (code: HandOverFault) => code

const lineSchema = z
  .string()
  .trim()
  .min(1, fault('required'))
  .max(200, fault('tooLong'))
  .refine((text) => !/\p{Cc}/u.test(text), fault('unreadable'))

/** `erpLanguages` are those of the guide's ERP. */
export function handOverSchema(erpLanguages: string[]) {
  return z.object({
    name: lineSchema,
    email: lineSchema.pipe(z.email(fault('notAnAddress'))),
    message: z
      .string()
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .pipe(
        z
          .string()
          .max(500, fault('tooLong'))
          // PostgreSQL keeps no NUL, and nobody reads the others.
          .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), fault('unreadable')),
      ),
    language: z.enum(routing.locales, fault('unknownOption')),
    erpLanguage: z.string().refine((one) => erpLanguages.includes(one), fault('unknownOption')),
  })
}

export type HandOver = z.infer<ReturnType<typeof handOverSchema>>

/** The faults of a refused form, with what was typed. */
export function refusedHandOver(error: z.ZodError, values: TypedHandOver): HandOverState {
  const errors = error.issues.toReversed().map(({ path, message }) => [path[0], message])
  return { errors: Object.fromEntries(errors), values }
}
