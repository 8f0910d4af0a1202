import { CsvError, type Options, parse } from 'csv-parse/sync'
import { longestRow, maxColumns, maxHeadingRows, maxLines } from './import-limits'

/** `line` is the line of the file, as an editor counts, at which the row begins. */
export type CsvRow = { line: number; cells: string[] }

/** unclosedQuote: a quotation mark that opens in the row at `line` is never closed. rowTooLong: so it is perhaps in that row. */
export type CsvProblem =
  | { code: 'empty' | 'tooManyLines' }
  | { code: 'unclosedQuote' | 'rowTooLong'; line: number }

type Read = { record: string[]; raw: string; info: { lines: number } }

/** Returns the rows of a list without empty ones, or why it cannot be read. Its lines must end with a line feed each. */
export function readCsv(text: string, delimiter: string, most = maxLines): CsvRow[] | CsvProblem {
  const to = most + maxHeadingRows + 1
  let read = 0
  try {
    const onRecord: Options['on_record'] = (record, { lines }) => {
      read = lines
      return record
    }
    const rows = parseLeniently(text, { delimiter, to, on_record: onRecord }).map(toRow)
    return rows.length === 0 ? { code: 'empty' } : rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { code: error.code === 'CSV_MAX_RECORD_SIZE' ? 'rowTooLong' : 'unclosedQuote', line: read + 1 }
  }
}

/** Excel takes `"Nord" AS` for a text that holds the marks. csv-parse does so only when spaces after a mark are kept. */
function parseLeniently(text: string, options: Options): Read[] {
  const all: Options = {
    ...options,
    info: true,
    raw: true,
    record_delimiter: '\n',
    max_record_size: longestRow,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  }
  try {
    return parse(text, { ...all, trim: true }) as unknown as Read[]
  } catch (error) {
    const code = error instanceof CsvError ? error.code : undefined
    if (code !== 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE' && code !== 'CSV_INVALID_CLOSING_QUOTE')
      throw error
    return parse(text, { ...all, ltrim: true }) as unknown as Read[]
  }
}

function toRow({ record, raw, info }: Read): CsvRow {
  const breaksInside = raw.trim().split('\n').length - 1
  return { line: info.lines - breaksInside, cells: record.slice(0, maxColumns).map((cell) => cell.trim()) }
}
