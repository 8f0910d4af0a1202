import { CsvError, parse } from 'csv-parse/sync'

/** Decodes a file as spreadsheets write it: as Unicode where it says so or is valid UTF-8, otherwise as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export const maxLines = 500

const maxColumns = 50

/** `line` is the line of the file, as an editor counts, at which the row ends. */
export type CsvRow = { line: number; cells: string[] }

/** unreadable: the quotation marks in `line` do not match. */
export type CsvProblem = { code: 'empty' | 'tooManyLines' } | { code: 'unreadable'; line: number }

const delimiters = [';', ',', '\t']

/** Returns the rows of a list without empty lines, or why it cannot be read. It recognizes the delimiter. */
export function readCsv(text: string): CsvRow[] | CsvProblem {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: maxLines + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length === 0) return { code: 'empty' }
    // One more row may hold the names of the columns.
    if (records.length > maxLines + 1) return { code: 'tooManyLines' }
    return records.map(({ record, info }) => ({ line: info.lines, cells: record.slice(0, maxColumns) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: 'unreadable', line: Number(error.lines ?? 1) }
  }
}

/** Returns the delimiter that divides the first line most, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counts = delimiters.map((delimiter) => first.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
