import { foreignMarks } from '@/i18n/words/quotation-marks'
import { mapProse, proseOf } from '@/lib/translation/files/text-ranges'
import type { TextRule } from './rule'

/** One rule of a language's typography. `mend` is absent where only a person can decide. */
type Typography = {
  locales: readonly string[]
  wrong: RegExp
  message: string
  remedy: string
  mend?: (piece: string) => string
}

const rules: Typography[] = [
  {
    locales: ['fr'],
    wrong: /(^|[^\u202f])[;?!»]/,
    message: 'No narrow no-break space stands before ; ? ! or ».',
    remedy: 'Put U+202F there.',
    mend: (piece) => piece.replace(/[ \u00a0\u202f]*([;?!»]+)/g, '\u202f$1'),
  },
  {
    locales: ['fr'],
    wrong: /«(?!\u202f)/,
    message: 'No narrow no-break space stands after «.',
    remedy: 'Put U+202F there.',
    mend: (piece) => piece.replace(/«[ \u00a0\u202f]*/g, '«\u202f'),
  },
  {
    locales: ['fr'],
    wrong: /(^|[^\u00a0]):/,
    message: 'No no-break space stands before the colon.',
    remedy: 'Put U+00A0 there.',
    mend: (piece) => piece.replace(/[ \u00a0\u202f]*:/g, '\u00a0:'),
  },
  {
    locales: ['en', 'fr'],
    wrong: /\s…/,
    message: 'A space stands before the ellipsis.',
    remedy: 'Remove it.',
    mend: (piece) => piece.replace(/\s+…/g, '…'),
  },
]

const languageOf = (locale: string) => locale.split('-')[0] ?? locale

const rulesFor = (locale: string) => rules.filter(({ locales }) => locales.includes(languageOf(locale)))

/** Finds spaces that the language's typography does not allow, or that it demands. */
export const spaces: TextRule = ({ text, file: { locale } }) => {
  const pieces = proseOf(text)
  return rulesFor(locale)
    .filter(({ wrong }) => pieces.some((piece) => wrong.test(piece)))
    .map(({ message, remedy }) => ({ message, remedy }))
}

/** Finds straight marks, and quotation marks of other languages. */
export const quotationMarks: TextRule = ({ text, file: { locale } }) => {
  const marks = [...new Set(proseOf(text).flatMap((piece) => foreignMarks(piece, locale)))]
  return marks.map((mark) => ({
    message: `This language does not use the mark ${mark}`,
    remedy: 'Write ’ for an apostrophe, and the language’s own quotation marks.',
  }))
}

/** Finds words of French that would lose their e before a name that begins with a vowel. */
export const elisions: TextRule = ({ text, file: { locale } }) => {
  if (languageOf(locale) !== 'fr') return []
  return [...text.matchAll(/\b(de|que|lorsque|jusque|puisque|quoique) \{(\w+)\}/gi)].map(
    ([, word, argument]) => ({
      message: `"${word}" stands before {${argument}}, whose value may begin with a vowel.`,
      remedy: `Put another word, a colon or brackets before {${argument}}.`,
    }),
  )
}

/** Finds a full sentence of Norwegian that begins with a small letter after a colon. Lists and labels may. */
export const smallAfterColon: TextRule = ({ text, file: { locale } }, { exceptions }) => {
  if (locale !== 'no') return []
  const allowed = exceptions.smallAfterColon[locale] ?? []
  const found = proseOf(text).flatMap((piece) => [...piece.matchAll(/: (\p{Ll}[\p{L} -]*)/gu)])
  return found
    .filter(([, words = '']) => !allowed.some((start) => words.startsWith(start)))
    .map(([, words]) => ({
      message: `A small letter follows the colon: "${words}".`,
      remedy: 'Write a capital if a full sentence follows, or list the words in messages/exceptions.json.',
    }))
}

/** Returns the message with everything mended that needs no judgement. */
export function mendTypography(text: string, locale: string): string {
  const open = text
    .replace(/(?<=\p{L})'(?=<\/?[\w-]|\{[\w-])/gu, '’')
    .replace(/[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
  return mapProse(open, (piece) => {
    const apostrophes = piece.replace(/(?<=\p{L})'+(?=\p{L})/gu, '’')
    return rulesFor(locale).reduce((mended, { mend }) => mend?.(mended) ?? mended, apostrophes)
  })
}
