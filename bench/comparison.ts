import { readNamedFile, UsageError } from '../bin/plain-command'
import type { Report, Result } from './report'

/** How many times the earlier cost the later one is, and whether the quartiles of the two ratios to the floor are apart. */
type Change = Record<'server' | 'server to floor' | 'PostgreSQL' | 'statements' | 'HTML', number> & {
  quartiles: 'apart' | 'overlap'
}

/** Prints how many times the first report's cost the second's is. Less than 1 is cheaper. */
export function printComparison(files: readonly string[]): void {
  const [before, after] = files.map(readReport)
  if (!before || !after) throw new UsageError('Name two reports, the earlier one first.')
  console.log(
    `${after.commit} with ${after.tenants} tenants, in parts of ${before.commit} with ${before.tenants}`,
  )
  console.table(compareReports(before, after))
}

/** Reads a report. Throws a `UsageError` where it has none of the ratios by pairs. */
function readReport(file: string): Report {
  const report: Report = JSON.parse(readNamedFile(file))
  if (report.pairs === undefined)
    throw new UsageError(
      `${file} is of an older bench, whose figures are those of pages that had hardly warmed up. Measure that commit with the folder bench/ of this one.`,
    )
  return report
}

/** Returns what became of the cases that both reports have, by their names. */
export function compareReports(
  before: Pick<Report, 'results'>,
  after: Pick<Report, 'results'>,
): Record<string, Change> {
  return Object.fromEntries(
    after.results.flatMap((result) => {
      const earlier = before.results.find(({ name }) => name === result.name)
      return earlier ? [[result.name, compareResults(earlier, result)]] : []
    }),
  )
}

function compareResults(before: Result, after: Result): Change {
  const ratio = (read: (result: Result) => number) =>
    Number((read(after) / Math.max(read(before), 0.01)).toFixed(2))
  return {
    server: ratio(({ ours }) => ours.serverMs),
    'server to floor': ratio(({ toFloor }) => toFloor.median),
    quartiles: areApart(before, after) ? 'apart' : 'overlap',
    PostgreSQL: ratio(({ ours }) => ours.databaseMs),
    statements: ratio(({ ours }) => ours.statements),
    HTML: ratio(({ html }) => html),
  }
}

function areApart({ toFloor: before }: Result, { toFloor: after }: Result): boolean {
  return before.upper < after.lower || after.upper < before.lower
}
