import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What a message needs from the page that shows it. `tags` hold their text too: `label:senderId`, `path:`. */
export type MessageShape = { arguments: string[]; tags: string[] }

/** Throws a SyntaxError where the text is no ICU message. */
export function shapeOf(message: string): MessageShape {
  const elements = flatten(parse(message))
  const args = elements.filter(isArgument).map(({ value }) => value)
  const tags = elements.flatMap((element) =>
    element.type === TYPE.tag ? [`${element.value}:${literalOf(element.children)}`] : [],
  )
  return { arguments: distinct(args), tags: distinct(tags) }
}

function flatten(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...flatten(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element]
    return [element, ...Object.values(element.options).flatMap((option) => flatten(option.value))]
  })
}

function isArgument(
  element: MessageFormatElement,
): element is Extract<MessageFormatElement, { value: string }> {
  return element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag
}

function literalOf(elements: MessageFormatElement[]): string {
  return elements.map((element) => (element.type === TYPE.literal ? element.value : '')).join('')
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort()
}
