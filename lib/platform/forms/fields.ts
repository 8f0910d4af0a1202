// The checks below need no more than zod/mini. They run on the server.
import * as z from 'zod/mini'

export type TextError = 'required' | 'tooLong' | 'unreadable'

export type EmailError = TextError | 'notAnAddress'

const code = (error: EmailError) => error

type TextRules = { isRequired: boolean; longest: number; unreadable: RegExp }

/** A line holds at most this many characters. */
export const longestLine = 200

/**
 * Removes the invisible characters that turn the direction of writing, and would turn that of the words around the text as well.
 * Letters of Arabic or Hebrew need none of them.
 */
function withoutDirections(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

/** Returns a schema for one line of text. It removes spaces at the ends and turns of direction, and refuses control characters. */
export function lineSchema({ isRequired }: { isRequired: boolean }) {
  return textSchema((text) => withoutDirections(text).trim(), {
    isRequired,
    longest: longestLine,
    unreadable: /\p{Cc}/u,
  })
}

/** Returns a schema for several lines of text. It removes space at the ends and allows tabs and line breaks. */
export function paragraphSchema({ longest, isRequired }: { longest: number; isRequired: boolean }) {
  const clean = (text: string) => withoutDirections(text).replace(/\r\n?/g, '\n').trim()
  return textSchema(clean, { isRequired, longest, unreadable: /[^\P{Cc}\n\t]/u })
}

function textSchema(clean: (text: string) => string, { isRequired, longest, unreadable }: TextRules) {
  return z.string(code('unreadable')).check(
    z.overwrite(clean),
    z.minLength(isRequired ? 1 : 0, code('required')),
    z.maxLength(longest, code('tooLong')),
    // PostgreSQL stores no NUL, and nobody can read the other control characters.
    z.refine((text) => !unreadable.test(text), code('unreadable')),
  )
}
