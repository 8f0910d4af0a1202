import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { literalOf, readMessage, shapeOf } from '@/i18n/words/message'
import type { Complaint } from '@/lib/translation/check/rule'
import { type ContextFiles, contextFileOf } from './context-files'
import { contextOf, type MessageContext } from './context-of'

/** Tags that mean the same in every message of a guide. Their text is the name of a label or a value. */
const tagsOfGuides = ['label', 'value']

/** Returns the arguments of a message, and its tags as `<since>`. */
export function argumentsOf(text: string): string[] {
  const message = readMessage(text)
  if (!('elements' in message)) return []
  const { arguments: names, tags } = shapeOf(message.elements)
  const tagNames = tags.map((tag) => tag.split(':')[0] ?? '').filter((tag) => !tagsOfGuides.includes(tag))
  return [...names, ...new Set(tagNames.map((tag) => `<${tag}>`))]
}

/** Returns whether nobody can translate a message who sees it alone: it has an argument or a tag, or less than three words. */
export function needsContext(text: string): boolean {
  const message = readMessage(text)
  if (!('elements' in message)) return false
  const words = literalOf(message.elements).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < 3 || argumentsOf(text).length > 0 || /<\w/.test(text)
}

/** Finds a message of the first locale that translators would have to guess at. */
export function missingContext(
  files: ContextFiles,
  namespace: string,
  key: string,
  text: string,
): Complaint[] {
  if (!needsContext(text)) return []
  const file = `messages/context/${contextFileOf(namespace)}.json`
  const context = contextOf(files, namespace, key)
  if (!context) {
    return [
      {
        message: `Translators are not told what "${key}" is for.`,
        remedy: `Describe it in ${file}: where it is seen, what for, how long it may be.`,
      },
    ]
  }
  return argumentsOf(text)
    .filter((name) => !context.arguments.has(name))
    .map((name) => ({
      message: `Translators are not told what ${name.startsWith('<') ? name : `{${name}}`} holds.`,
      remedy: `Describe it with an example in ${file} or messages/context/arguments.json.`,
    }))
}

/** Finds a text that is longer than its place. */
export function tooLong(context: MessageContext | undefined, text: string): Complaint[] {
  if (!context) return []
  const length = lengthOf(text, context)
  if (length <= context.longest) return []
  return [
    {
      message: `This is ${length} characters long with its examples filled in. The longest sensible length is ${context.longest}.`,
      remedy: 'Say it shorter.',
    },
  ]
}

/** Returns the length of the longest form of a message, with its arguments filled in by their examples. */
export function lengthOf(text: string, context: Pick<MessageContext, 'arguments'>): number {
  const example = (name: string) => context.arguments.get(name)?.example.length ?? name.length
  const measure = (elements: readonly MessageFormatElement[]): number =>
    elements.reduce((sum, element) => sum + lengthOfElement(element), 0)
  const lengthOfElement = (element: MessageFormatElement): number => {
    switch (element.type) {
      case TYPE.literal:
        return element.value.length
      case TYPE.pound:
        return 2
      case TYPE.tag:
        return element.children.length > 0 ? measure(element.children) : example(`<${element.value}>`)
      case TYPE.select:
      case TYPE.plural:
        return Math.max(...Object.values(element.options).map(({ value }) => measure(value)))
      default:
        return example(element.value)
    }
  }
  try {
    return measure(parse(text))
  } catch {
    return text.length
  }
}
