import 'server-only'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

type Cell = string | number | Date | null | undefined

type CsvFile = { locale: string; fileName: string }

/**
 * A file for a spreadsheet, written as its rows come: with a mark that says UTF-8, divided as that language's spreadsheets expect,
 * and with nothing that one of them would take for a formula.
 */
export function csvResponse(
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  { locale, fileName }: CsvFile,
): Response {
  const file = Readable.from(rows).pipe(
    stringify({
      bom: true,
      delimiter: locale === 'en' ? ',' : ';',
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { date: (date) => date.toISOString() },
    }),
  )
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
    },
  })
}
