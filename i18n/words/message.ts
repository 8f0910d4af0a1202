import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** A message in parts, or the reason why it is not an ICU message. */
export type ReadMessage = { elements: MessageFormatElement[] } | { reason: string }

type Variable = Extract<MessageFormatElement, { value: string }>
type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>
type Select = Extract<MessageFormatElement, { type: TYPE.select }>

const read = new Map<string, ReadMessage>()

/** Reads a message. The same text is parsed once, because development reads all files for each page. */
export function readMessage(text: string): ReadMessage {
  const earlier = read.get(text)
  if (earlier) return earlier
  const message = parseMessage(text)
  read.set(text, message)
  return message
}

function parseMessage(text: string): ReadMessage {
  try {
    return { elements: flatten(parse(text)) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'unknown trouble' }
  }
}

function flatten(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...flatten(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element]
    return [element, ...Object.values(element.options).flatMap((option) => flatten(option.value))]
  })
}

/**
 * The arguments and tags that a message needs from its page. A tag stands with its text, such as `label:senderId` or
 * `path:`.
 */
export type MessageShape = { arguments: string[]; tags: string[] }

/** Returns the arguments and tags of a message. */
export function shapeOf(elements: readonly MessageFormatElement[]): MessageShape {
  const tags = elements.flatMap((element) =>
    element.type === TYPE.tag ? [`${element.value}:${literalOf(element.children)}`] : [],
  )
  return { arguments: distinct(elements.filter(isVariable).map(({ value }) => value)), tags: distinct(tags) }
}

/** Returns the arguments that a message takes for numbers or dates. A text in their place cannot be formatted. */
export function measuredArguments(elements: readonly MessageFormatElement[]): string[] {
  const measured = [TYPE.number, TYPE.date, TYPE.time, TYPE.plural]
  return distinct(
    elements.filter(isVariable).flatMap(({ type, value }) => (measured.includes(type) ? [value] : [])),
  )
}

export function pluralsOf(elements: readonly MessageFormatElement[]): Plural[] {
  return elements.filter((element): element is Plural => element.type === TYPE.plural)
}

export function selectsOf(elements: readonly MessageFormatElement[]): Select[] {
  return elements.filter((element): element is Select => element.type === TYPE.select)
}

/** Returns what a reader sees of a message without its arguments. */
export function literalOf(elements: readonly MessageFormatElement[]): string {
  return elements.map((element) => (element.type === TYPE.literal ? element.value : '')).join('')
}

function isVariable(element: MessageFormatElement): element is Variable {
  return element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort()
}
