export type Position = { line: number; column: number }

/** What is wrong in a file people write, where, and what to do about it. Plain English: its readers edit the files. */
export type Fault = Position & { file: string; message: string; remedy: string }

/** One fault a line, in the form editors turn into links, in the order of the files. */
export function formatFaults(faults: readonly Fault[]): string {
  return [...faults].sort(byPlace).map(formatFault).join('\n')
}

/** Everything that is wrong with the files, at once. */
export class FaultyFiles extends Error {
  override name = 'FaultyFiles'

  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length === 1 ? 'One fault' : `${faults.length} faults`}:\n${formatFaults(faults)}`)
  }
}

function formatFault({ file, line, column, message, remedy }: Fault): string {
  return `${file}:${line}:${column}: ${message} ${remedy}`
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
