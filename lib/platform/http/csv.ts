import 'server-only'
import { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { stringify } from 'csv-stringify/sync'
import { languageTag } from '@/i18n/routing'
import { escapeFormula } from './formula-escape'

type Cell = string | number | Date | null | undefined

type CsvFile = { locale: string; fileName: string }

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff'

/**
 * Returns a file for a spreadsheet. It is written page by page, no faster than it is read, and stops when the reader does. Its
 * delimiter is the one that spreadsheets in this language expect: a comma, or a semicolon where numbers have a comma. A cell that
 * a spreadsheet would take for a formula begins with an apostrophe, which an import takes off again.
 */
export function csvResponse(
  pages: Iterable<Cell[][]> | AsyncIterable<Cell[][]>,
  { locale, fileName }: CsvFile,
): Response {
  const stream = NodeReadableStream.from(writePages(pages, delimiterOf(locale)))
  return new Response(stream as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  })
}

function delimiterOf(locale: string): string {
  const parts = new Intl.NumberFormat(languageTag(locale)).formatToParts(0.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ','
}

async function* writePages(pages: Iterable<Cell[][]> | AsyncIterable<Cell[][]>, delimiter: string) {
  const encoder = new TextEncoder()
  yield encoder.encode(byteOrderMark)
  for await (const rows of pages)
    yield encoder.encode(
      stringify(rows, {
        delimiter,
        record_delimiter: 'windows',
        // By itself it quotes a cell with both characters of a line's end, and not one with a single of them.
        quoted_match: /[\r\n]/,
        cast: { string: escapeFormula, date: (date) => date.toISOString() },
      }),
    )
}
