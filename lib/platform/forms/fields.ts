import { z } from 'zod'

const textError = (code: TextError) => code

/** Some lines that somebody of the staff has typed. */
export function paragraphSchema({ longest, isRequired }: { longest: number; isRequired: boolean }) {
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(isRequired ? 1 : 0, textError('required'))
        .max(longest, textError('tooLong'))
        // PostgreSQL keeps no NUL, and nobody reads the others.
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), textError('unreadable')),
    )
}

/** The fault of a refused text, with what was typed. */
export function toTextError(error: z.ZodError, value: string): { error: TextError; value: string } {
  return { error: (error.issues[0]?.message ?? 'unreadable') as TextError, value }
}

export type TextError = 'required' | 'tooLong' | 'unreadable'
