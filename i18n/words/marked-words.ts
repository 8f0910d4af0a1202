/** A request with this header is for a page whose texts carry the marks of their keys. The proxy sets it for the preview alone. */
export const markedWordsHeader = 'x-handrail-marked-words'

/** Invisible characters: the first begins a mark, the others are its digits. */
const start = '\u2064'
const digits = ['\u2061', '\u2062', '\u2063']
const length = 9
const marks = new RegExp(`${start}([${digits.join('')}]{${length}})`, 'gu')

type Words = { [key: string]: string | Words }

/** Returns the dotted keys of a catalogue in its order. */
export function keysOf(words: object, path: string[] = []): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[...path, key].join('.')] : keysOf(word, [...path, key]),
  )
}

/** Returns a catalogue whose texts begin with the invisible number of their key among `keys`, so that a page tells which text it shows. */
export function markWords<T extends object>(words: T, keys: readonly string[]): T {
  const numbers = new Map(keys.map((key, index) => [key, index]))
  const mark = (group: object, path: string[]): object =>
    Object.fromEntries(
      Object.entries(group).map(([key, word]) => {
        const own = [...path, key]
        if (typeof word !== 'string') return [key, mark(word as Words, own)]
        return [key, markOf(numbers.get(own.join('.'))) + word]
      }),
    )
  return mark(words, []) as T
}

function markOf(number: number | undefined): string {
  if (number === undefined) return ''
  return (
    start +
    number
      .toString(3)
      .padStart(length, '0')
      .replace(/\d/g, (digit) => digits[Number(digit)] ?? '')
  )
}

/** Returns a text of a page without its marks. */
export function unmarked(text: string): string {
  return text.replace(marks, '')
}

/** Returns the numbers of the keys that a text of a page is made of. */
export function markedIn(text: string): number[] {
  const found = [...text.matchAll(marks)].map(([, mark = '']) =>
    Number.parseInt([...mark].map((digit) => digits.indexOf(digit)).join(''), 3),
  )
  return [...new Set(found)]
}
