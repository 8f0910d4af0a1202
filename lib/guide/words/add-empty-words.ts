import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { type MessageTree, readMessages } from './message-file'
import { namespacesOf } from './word-file'

type WordFile = { path: string; text: string }

/**
 * Returns the files of words in which a guide's words are missing, with each of them added and empty, for somebody to fill in. A file
 * that does not exist belongs into the last folder. What stands in a file already stays as it is, in its order.
 */
export function withEmptyWords(
  erps: readonly ErpSource[],
  folders: readonly string[],
  locales: readonly string[],
): WordFile[] {
  return erps.flatMap(namespacesOf).flatMap(({ path: file, requiredKeys }) =>
    locales.flatMap((locale) => {
      const paths = folders.map((folder) => join(folder, 'messages', locale, file))
      const path = paths.find(existsSync) ?? paths.at(-1) ?? ''
      const words = readMessages(path, file).source?.data
      const added = words && [...new Set(requiredKeys)].filter((key) => addEmpty(words, key.split('.')))
      return words && added && added.length > 0 ? [{ path, text: `${JSON.stringify(words, null, 2)}\n` }] : []
    }),
  )
}

/** Adds an empty word at a path. Returns whether there was none, and room for one. */
function addEmpty(words: MessageTree, [step = '', ...rest]: string[]): boolean {
  const found = words[step]
  if (rest.length === 0) {
    if (found !== undefined) return false
    words[step] = ''
    return true
  }
  if (typeof found === 'string') return false
  const inner = found ?? {}
  const isAdded = addEmpty(inner, rest)
  if (isAdded) words[step] = inner
  return isAdded
}
