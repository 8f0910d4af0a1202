import { countKnownHeadings, hasAddress } from './columns'
import { maxHeadingRows } from './import-limits'
import { type CsvRow, readCsv } from './read-csv'

/** What spreadsheets put between cells. Where several fit equally, the one that names hold least is taken. */
export const delimiters = [';', '\t', '|', ','] as const

/** A delimiter that a list may name itself: any sign, or a tab. */
export const isDelimiter = (text: string) => /^(?:\t|[^\w\s"])$/u.test(text)

const declaration = /^"?sep=(\t|[^\w\s"])"?[;,|\t ]*(?=\n|$)/iu

/** Returns the delimiter that a list names in its first line (`sep=;`), as Excel reads and writes it. */
export function declaredDelimiter(text: string): string | undefined {
  return declaration.exec(text)?.[1]
}

/** Empties a first line that names the delimiter. The others keep their numbers. */
export function withoutDeclaration(text: string): string {
  return text.replace(declaration, '')
}

/** Rows that are looked at. */
const sampleRows = 50

/** Returns the delimiter with which a list has the most sense: known headings, cells that are addresses, rows of one width. */
export function guessDelimiter(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const rows = readCsv(text, delimiter, sampleRows)
    return Array.isArray(rows) ? scoreOf(rows) : 0
  })
  const best = Math.max(...scores)
  return best > 0 ? (delimiters[scores.indexOf(best)] ?? ',') : ','
}

function scoreOf(rows: CsvRow[]): number {
  const widths = rows.map(({ cells }) => cells.length)
  const width = mostFrequent(widths)
  if (Math.max(...widths) < 2) return 0
  const share = (matches: (row: CsvRow) => boolean) => rows.filter(matches).length / rows.length
  const regular = width > 1 ? share(({ cells }) => cells.length === width) : 0
  const headings = Math.max(...rows.slice(0, maxHeadingRows).map(({ cells }) => countKnownHeadings(cells)))
  return 4 * share(({ cells }) => cells.length > 1 && hasAddress(cells)) + headings + regular
}

function mostFrequent(numbers: number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}
