import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** A piece of a message that a reader sees as it stands, by its offsets in the message. */
export type Range = { start: number; end: number }

/** Tags whose text is the name of a label or value of a guide, which readers never see. */
const nameTags = ['label', 'value']

const known = new Map<string, Range[]>()

/** Returns where the prose of a message stands, in its order. A text that is no message has none. */
export function proseRanges(text: string): Range[] {
  const earlier = known.get(text)
  if (earlier) return earlier
  const ranges = parseRanges(text)
  known.set(text, ranges)
  return ranges
}

function parseRanges(text: string): Range[] {
  try {
    return rangesOf(parse(text, { captureLocation: true }))
  } catch {
    return []
  }
}

function rangesOf(elements: readonly MessageFormatElement[]): Range[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal && element.location) {
      return [{ start: element.location.start.offset, end: element.location.end.offset }]
    }
    if (element.type === TYPE.tag) return nameTags.includes(element.value) ? [] : rangesOf(element.children)
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return []
    return Object.values(element.options).flatMap(({ value }) => rangesOf(value))
  })
}

/** Returns the pieces of prose of a message, as they are written. */
export function proseOf(text: string): string[] {
  return proseRanges(text).map(({ start, end }) => text.slice(start, end))
}

/** Returns the message with each piece of its prose changed, and its arguments and tags as they were. */
export function mapProse(text: string, change: (piece: string) => string): string {
  return proseRanges(text)
    .toReversed()
    .reduce(
      (changed, { start, end }) =>
        changed.slice(0, start) + change(changed.slice(start, end)) + changed.slice(end),
      text,
    )
}
