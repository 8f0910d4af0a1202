import { reportBrokenWord } from './broken-words'
import { literalOf, readMessage } from './message'
import { type WordFault, wordFaults } from './word-faults'

/** The words of a file or folder. `unreadable` stands for a file that is no JSON. */
export type Words = { [key: string]: Word }
export type Word = string | Words | typeof unreadable

export const unreadable = Symbol('a file that cannot be read')

type Place = { locale: string; path: string[] }

/**
 * Returns the words of a locale in which the English stands in for each one that is missing or cannot be shown, and reports
 * those words. Without English words of the same place a word is judged alone.
 */
export function withEnglishFor(words: Words, english: Words, place: Place): Words {
  const keys = new Set([...Object.keys(english), ...Object.keys(words)])
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const word = wordFor(own(words, key), own(english, key), { ...place, path: [...place.path, key] })
      return word === undefined ? [] : [[key, word]]
    }),
  )
}

function wordFor(word: Word | undefined, english: Word | undefined, place: Place): Word | undefined {
  if (word === undefined && english === undefined) return undefined
  const original = english === unreadable ? undefined : english
  if (original === undefined ? typeof word === 'string' : typeof original === 'string') {
    return textFor(word, original as string | undefined, place)
  }
  if (isGroup(word)) return withEnglishFor(word, isGroup(original) ? original : {}, place)
  if (word !== unreadable) report(place, 'missing')
  return isGroup(original) ? plainly(original) : {}
}

function textFor(word: Word | undefined, original: string | undefined, place: Place): string {
  const usable = original !== undefined && isUsable(original) ? original : undefined
  if (typeof word !== 'string') report(place, 'missing')
  else {
    const isOfGuide = ['erps', 'guides'].includes(place.path[0] ?? '')
    const context = { locale: place.locale, isOfGuide, ...(usable !== undefined && { original: usable }) }
    const [fault] = wordFaults(word, context)
    if (!fault) return word
    report(place, fault.code, fault.detail)
  }
  return usable ?? plainText(typeof word === 'string' ? word : (original ?? ''))
}

function isUsable(text: string): boolean {
  return wordFaults(text, { locale: 'en', isOfGuide: false }).length === 0
}

function plainly(words: Words): Words {
  const entries = Object.entries(words).map(([key, word]): [string, Word] => {
    if (typeof word === 'string') return [key, isUsable(word) ? word : plainText(word)]
    return [key, isGroup(word) ? plainly(word) : {}]
  })
  return Object.fromEntries(entries)
}

function report({ locale, path }: Place, code: WordFault['code'] | 'missing', detail = ''): void {
  reportBrokenWord({ locale, key: path.join('.'), code, detail })
}

/** Returns what can be shown of any text: its prose, without arguments and tags. */
export function plainText(text: string): string {
  const message = readMessage(text)
  const prose = 'elements' in message ? literalOf(message.elements) : text.replace(/\{[^{}]*\}|<[^<>]*>/g, '')
  return prose.replace(/[{}<>'\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, '')
}

function isGroup(word: Word | undefined): word is Words {
  return typeof word === 'object' && word !== null
}

function own(words: Words, key: string): Word | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
