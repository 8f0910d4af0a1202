import { CsvError, parse } from 'csv-parse/sync'

export const mostLines = 500
const mostColumns = 50

/** `line` is that of the file, as an editor counts, where the row ends. */
export type CsvRow = { line: number; cells: string[] }

/** unreadable: quotation marks that make no sense, in `line`. */
export type CsvFault = { code: 'empty' | 'tooManyLines' } | { code: 'unreadable'; line: number }

const delimiters = [';', ',', '\t']

/** The rows of a list, the delimiter recognised, empty lines left out; or why it cannot be read. */
export function readCsv(text: string): CsvRow[] | CsvFault {
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
      to: mostLines + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length === 0) return { code: 'empty' }
    // One more for the names of the columns.
    if (records.length > mostLines + 1) return { code: 'tooManyLines' }
    return records.map(({ record, info }) => ({ line: info.lines, cells: record.slice(0, mostColumns) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: 'unreadable', line: Number(error.lines ?? 1) }
  }
}

/** Whichever divides the first line most, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counts = delimiters.map((delimiter) => first.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
