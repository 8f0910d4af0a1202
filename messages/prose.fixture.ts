import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect } from 'vitest'
import { listMessages, readMessages } from '@/lib/guide/words/message-file'

const root = import.meta.dirname

/** Returns the names of a locale's files below its folder, such as `erps/sage-intacct.json`. */
export const filesOf = (locale: string) => globSync('**/*.json', { cwd: join(root, locale) }).sort()

/** Returns the texts of one locale by file and key, such as `common.json languages.page`. */
export function messagesOf(locale: string): Map<string, string> {
  const entries = filesOf(locale).flatMap((file) => {
    const { source, faults } = readMessages(join(root, locale, file), `${locale}/${file}`)
    expect(faults).toEqual([])
    return listMessages(source?.data ?? {}).map(({ path, text }): [string, string] => [
      `${file} ${path.join('.')}`,
      text,
    ])
  })
  return new Map(entries)
}

/** Returns the pieces of a text that a reader sees, without arguments and without the names of labels and values. */
export function proseOf(text: string): string[] {
  const pieces = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal) return [element.value]
      if (element.type === TYPE.tag)
        return ['label', 'value'].includes(element.value) ? [] : pieces(element.children)
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        return Object.values(element.options).flatMap((option) => pieces(option.value))
      }
      return []
    })
  return pieces(parse(text))
}

/** Returns the messages of one locale in which a piece of prose matches a pattern. */
export function offending(locale: string, pattern: RegExp): string[] {
  return [...messagesOf(locale)].flatMap(([key, text]) =>
    proseOf(text).some((piece) => pattern.test(piece)) ? [`${key}: ${text}`] : [],
  )
}
