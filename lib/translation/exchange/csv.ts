import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Exchange, Unit } from './unit'

const rowSchema = z.object({
  file: z.string(),
  key: z.string(),
  source: z.string(),
  note: z.string().optional(),
})

/**
 * Writes messages as CSV with a line for each: file, key, the text in both languages and what the translator is told. The columns
 * of the texts are headed by the tags of their languages.
 */
export function writeCsv({ sourceLanguage, targetLanguage, units }: Exchange): string {
  const header = ['file', 'key', sourceLanguage, targetLanguage, 'note']
  const rows = units.map(({ namespace, key, source, target = '', note = '' }) => [
    namespace,
    key,
    source,
    target,
    note,
  ])
  // Spreadsheets take a file for UTF-8 by its first mark.
  return `\ufeff${stringify([header, ...rows], { quoted_string: true })}`
}

/** Reads such a file, with commas or semicolons. Throws an error that says what is wrong with it. */
export function readCsv(text: string): Exchange {
  const rows: string[][] = parse(text, { bom: true, delimiter: [',', ';'], relax_column_count: true })
  const [header = [], ...lines] = rows
  const [file, key, sourceLanguage = '', targetLanguage = ''] = header
  if (file !== 'file' || key !== 'key' || !sourceLanguage || !targetLanguage) {
    throw new Error(
      'The first line must head the columns: file, key, the source’s language, the translation’s, note.',
    )
  }
  const units = lines.map(([namespace, ownKey, source, target, note]): Unit => {
    const row = rowSchema.parse({ file: namespace, key: ownKey, source, note })
    return {
      namespace: row.file,
      key: row.key,
      source: row.source,
      ...(target && { target }),
      ...(row.note && { note: row.note }),
    }
  })
  return { sourceLanguage, targetLanguage, units }
}
