import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/**
 * What is known of one translation: the hashes of the sentence that it was made from and of its own text, and the day on
 * which the two were seen together.
 */
export type Recorded = { source: string; translation: string; day: string }

/** The translations of one locale in one folder, by `<namespace> <dotted key>`. */
export type TranslationRecord = Map<string, Recorded>

const entrySchema = z.string().regex(/^[0-9a-f]{8} [0-9a-f]{8} \d{4}-\d\d-\d\d$/)
const recordSchema = z.record(z.string(), entrySchema)

/** Returns eight hexadecimal digits that change with the text. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** Returns the path of a locale's record in the folder that holds `messages`. */
export function recordPath(locale: string): string {
  return `messages/translated/${locale}.json`
}

/** Returns the record of a locale, or undefined where there is none yet. Throws when the file is damaged. */
export function readRecord(folder: string, locale: string): TranslationRecord | undefined {
  const path = join(folder, recordPath(locale))
  if (!existsSync(path)) return undefined
  const entries = recordSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return new Map(
    Object.entries(entries).map(([key, entry]) => {
      const [source = '', translation = '', day = ''] = entry.split(' ')
      return [key, { source, translation, day }]
    }),
  )
}

/** Writes the record of a locale, one line for each translation, sorted, so that two people's changes merge. */
export function writeRecord(folder: string, locale: string, record: TranslationRecord): void {
  const sorted = [...record].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.map(([key, { source, translation, day }]) => [key, `${source} ${translation} ${day}`])
  const path = join(folder, recordPath(locale))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`)
}
