import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { directionOf } from '../language'
import { withFormsOf } from './plural-forms'
import { printMessage } from './print-message'

type Context = {
  /** The language whose plural forms and direction the made-up words have. */
  locale: string
  /** Whether a text in a tag is a name, such as `<label>senderId</label>`, and stays as it is. */
  isOfGuide: boolean
}

/** Letters that look like those of the English, so that the text can still be read, and are clipped where space is tight. */
const accented = letters('áƀçđéƒĝĥíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ')
/** Arabic letters, so that a browser sets the text from right to left. */
const arabic = letters('ابتدهفغحيجكلمنوبقرستعفوخيزابتدهفغحيجكلمنوبقرستعفوخيز')

function letters(to: string): Map<string, string> {
  const from = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return new Map([...to].map((letter, index) => [from[index] ?? '', letter]))
}

/**
 * Returns an English message in made-up words: every letter replaced, longer by a third, in brackets, with its arguments, tags and
 * choices intact and the plural forms of the language. Text without brackets on a page was never translated; a bracket that cannot
 * be seen was clipped.
 */
export function pseudoMessage(text: string, { locale, isOfGuide }: Context): string {
  const elements = parse(text)
  if (lengthOf(elements) === 0) return printMessage(withFormsOf(locale, elements))
  const alphabet = directionOf(locale) === 'rtl' ? arabic : accented
  const foreign = withFormsOf(locale, foreignIn(elements, alphabet, isOfGuide))
  const padding = replaceLetters(paddingOf(Math.ceil(lengthOf(elements) / 3)), alphabet)
  return printMessage([literal('['), ...foreign, literal(` ${padding}]`)])
}

/** Returns a file of English words in made-up ones. */
export function pseudoWords<T>(words: T, context: Context): T {
  if (typeof words === 'string') return pseudoMessage(words, context) as T
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, pseudoWords(value, context)]),
  ) as T
}

function foreignIn(
  elements: readonly MessageFormatElement[],
  alphabet: Map<string, string>,
  isOfGuide: boolean,
): MessageFormatElement[] {
  const inside = (parts: readonly MessageFormatElement[]) => foreignIn(parts, alphabet, isOfGuide)
  return elements.map((element): MessageFormatElement => {
    if (element.type === TYPE.literal) return literal(replaceLetters(element.value, alphabet))
    if (element.type === TYPE.tag)
      return isOfGuide ? element : { ...element, children: inside(element.children) }
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: inside(option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  })
}

function replaceLetters(text: string, alphabet: Map<string, string>): string {
  return [...text].map((letter) => alphabet.get(letter) ?? letter).join('')
}

/** Returns the letters that a reader sees of a message at most, without its arguments. */
function lengthOf(elements: readonly MessageFormatElement[]): number {
  const lengths = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value.length
    if (element.type === TYPE.tag) return lengthOf(element.children)
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return 0
    return Math.max(...Object.values(element.options).map((option) => lengthOf(option.value)))
  })
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Words of usual lengths, so that padded lines break as sentences do. */
const filler = 'lorem ipsum dolor sit amet consectetur '

function paddingOf(length: number): string {
  return filler
    .repeat(Math.ceil(length / filler.length))
    .slice(0, length)
    .trimEnd()
}

function literal(value: string): MessageFormatElement {
  return { type: TYPE.literal, value }
}
