import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Parsed, type Path, parseSource } from '@/lib/guide/load/source'

/** Messages by key, nested as in their file. */
export type MessageTree = { [key: string]: string | MessageTree }

const messageTreeSchema: z.ZodType<MessageTree> = z.lazy(() =>
  z.record(
    z.string().regex(/^[A-Za-z0-9-]+$/, 'must have neither dots nor blanks'),
    z.union([z.string(), messageTreeSchema]),
  ),
)

export type Message = { path: Path; text: string }

/** Reads a file of `messages/`. A missing file is empty, so that each missing word is reported in it. */
export function readMessages(path: string, file: string): Parsed<MessageTree> {
  return parseSource(file, existsSync(path) ? readFileSync(path, 'utf8') : '{}', messageTreeSchema)
}

/** Returns all messages with their paths. */
export function listMessages(words: MessageTree, path: Path = []): Message[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: [...path, key], text: value }] : listMessages(value, [...path, key]),
  )
}

/** Returns the tree of some dotted keys, each with its text. */
export function nestMessages(keys: readonly string[], textOf: (key: string) => string): MessageTree {
  const words: MessageTree = {}
  for (const key of keys) {
    const steps = key.split('.')
    const last = steps.pop() ?? ''
    const parent = steps.reduce<MessageTree>((branch, step) => {
      branch[step] ??= {}
      return branch[step] as MessageTree
    }, words)
    parent[last] = textOf(key)
  }
  return words
}
