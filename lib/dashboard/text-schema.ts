import { z } from 'zod'
import type { TextFault } from './tenant-form-states'

const fault = (code: TextFault) => code

/** Some lines that somebody of the staff has typed. */
export function textSchema({ longest, isRequired }: { longest: number; isRequired: boolean }) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(isRequired ? 1 : 0, fault('required'))
        .max(longest, fault('tooLong'))
        // PostgreSQL keeps no NUL, and nobody reads the others.
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), fault('unreadable')),
    )
}

/** The fault of a refused text, with what was typed. */
export function refusedText(error: z.ZodError, value: string): { error: TextFault; value: string } {
  return { error: (error.issues[0]?.message ?? 'unreadable') as TextFault, value }
}
