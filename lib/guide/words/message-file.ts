import { existsSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { z } from 'zod'
import { type Parsed, type Path, parseSource } from '@/lib/guide/load/source'

export type MessageTree = { [key: string]: string | MessageTree }

const messageTreeSchema: z.ZodType<MessageTree> = z.lazy(() =>
  z.record(
    z.string().regex(/^[A-Za-z0-9-]+$/, 'must have neither dots nor blanks'),
    z.union([z.string(), messageTreeSchema]),
  ),
)

export type Message = { path: Path; text: string }

/** A file of `messages/`; a missing one is empty, so that each word it lacks is asked for where it should stand. */
export function readMessages(path: string, file: string): Parsed<MessageTree> {
  return parseSource(file, existsSync(path) ? readFileSync(path, 'utf8') : '{}', messageTreeSchema)
}

/** Every message with the keys that lead to it. */
export function listMessages(words: MessageTree, path: Path = []): Message[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: [...path, key], text: value }] : listMessages(value, [...path, key]),
  )
}

/** The other way round: dotted keys as a file holds them, each with its text. */
export function nestMessages(keys: readonly string[], textOf: (key: string) => string): MessageTree {
  const words: MessageTree = {}
  for (const key of keys) {
    const steps = key.split('.')
    const last = steps.pop() ?? ''
    const parent = steps.reduce<MessageTree>((place, step) => {
      place[step] ??= {}
      return place[step] as MessageTree
    }, words)
    parent[last] = textOf(key)
  }
  return words
}

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
