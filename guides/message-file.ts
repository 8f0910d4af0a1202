import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Parsed, type Path, parseSource } from './source'

export type Words = { [key: string]: string | Words }

const wordsSchema: z.ZodType<Words> = z.lazy(() =>
  z.record(
    z.string().regex(/^[A-Za-z0-9-]+$/, 'must have neither dots nor blanks'),
    z.union([z.string(), wordsSchema]),
  ),
)

export type Message = { path: Path; text: string }

/** A file of `messages/`; a missing one is empty, so that each word it lacks is asked for where it should stand. */
export function readMessages(path: string, file: string): Parsed<Words> {
  return parseSource(file, existsSync(path) ? readFileSync(path, 'utf8') : '{}', wordsSchema)
}

/** Every message with the keys that lead to it. */
export function listMessages(words: Words, path: Path = []): Message[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ path: [...path, key], text: value }] : listMessages(value, [...path, key]),
  )
}

/** The other way round: dotted keys as a file holds them, each with its text. */
export function nestMessages(keys: readonly string[], textOf: (key: string) => string): Words {
  const words: Words = {}
  for (const key of keys) {
    const steps = key.split('.')
    const last = steps.pop() ?? ''
    const parent = steps.reduce<Words>((place, step) => {
      place[step] ??= {}
      return place[step] as Words
    }, words)
    parent[last] = textOf(key)
  }
  return words
}
