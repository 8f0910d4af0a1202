import { directionOf } from '../language'
import { otherOptions, wrongPlurals } from './forms'
import { measuredArguments, type ReadMessage, readMessage, shapeOf } from './message'

/** What can be wrong with a word, so that it cannot be shown. `detail` is a name, a character or the parser's reason. */
export type WordFault = {
  code:
    | 'empty'
    | 'notAMessage'
    | 'swallowed'
    | 'hiddenCharacter'
    | 'markup'
    | 'plural'
    | 'otherArguments'
    | 'otherTags'
    | 'otherUse'
    | 'otherOptions'
  detail: string
}

type Context = {
  locale: string
  /** The English text of a translation. */
  original?: string
  /** Whether the text in a tag is a name, such as `<label>senderId</label>`. In the words of pages it is translated. */
  isOfGuide: boolean
}

/** Returns everything that keeps a word from being shown. An English word is judged alone, a translation with its original. */
export function wordFaults(text: string, context: Context): WordFault[] {
  if (!text.trim()) return [{ code: 'empty', detail: '' }]
  const message = readMessage(text)
  if ('reason' in message) return [{ code: 'notAMessage', detail: message.reason }]
  const original = context.original === undefined ? undefined : readMessage(context.original)
  const faults: [WordFault['code'], string[]][] = [
    ['swallowed', swallowedIn(text)],
    ['hiddenCharacter', hiddenCharactersIn(text, context.locale)],
    ['markup', text.match(/&(#\d+|#x[\da-f]+|[a-z]+\d*);/gi) ?? []],
    ['plural', wrongPlurals(message.elements, context.locale, elementsOf(original))],
    ...(original && 'elements' in original ? differences(message, original, context) : []),
  ]
  return faults.flatMap(([code, details]) => details.map((detail) => ({ code, detail })))
}

function elementsOf(message: ReadMessage | undefined) {
  return message && 'elements' in message ? message.elements : undefined
}

type Elements = Extract<ReadMessage, { elements: unknown }>

function differences(
  { elements }: Elements,
  { elements: original }: Elements,
  { isOfGuide }: Context,
): [WordFault['code'], string[]][] {
  const [own, other] = [shapeOf(elements), shapeOf(original)]
  const named = (tags: string[]) =>
    isOfGuide ? tags : [...new Set(tags.map((tag) => tag.split(':')[0] ?? ''))]
  const numbers = measuredArguments(original)
  return [
    ['otherArguments', unlike(own.arguments, other.arguments)],
    ['otherTags', unlike(named(own.tags), named(other.tags))],
    [
      'otherUse',
      measuredArguments(elements).filter((name) => other.arguments.includes(name) && !numbers.includes(name)),
    ],
    ['otherOptions', otherOptions(elements, original)],
  ]
}

/** Returns what the original has, as one detail, unless both have the same. */
function unlike(own: string[], other: string[]): string[] {
  return own.join() === other.join() ? [] : [other.join(', ')]
}

/**
 * Returns the tags and braces that a straight apostrophe before them turns into text. ICU quotes with it: `l'<label>` prints
 * the tag.
 */
function swallowedIn(text: string): string[] {
  const pairs = text.replaceAll("''", '  ')
  const swallowed = [...pairs.matchAll(/'(<\/?[\w-]*>?|\{[\w-]*\}?|\}|>)/g)].map((match) => match[1] ?? '')
  const pounds = /\bplural,|\bselectordinal,/.test(text) ? (pairs.match(/'#/g) ?? []) : []
  return [...swallowed, ...pounds.map(() => '#')]
}

/** Invisible marks that turn the direction of what follows, or hide in a word. */
const alwaysHidden = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cc}]/gu
const turningMarks = /[\u200e\u200f\u061c]/g

/** Returns invisible characters by their code points. A language that is written from right to left needs some of them. */
function hiddenCharactersIn(text: string, locale: string): string[] {
  const found = [
    ...(text.match(alwaysHidden) ?? []),
    ...(directionOf(locale) === 'rtl' ? [] : (text.match(turningMarks) ?? [])),
  ]
  return [...new Set(found)].map(
    (mark) => `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
