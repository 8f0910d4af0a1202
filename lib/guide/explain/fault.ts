import { distance } from 'fastest-levenshtein'

export type Position = { line: number; column: number }

/**
 * A mistake in a file that people write, with its position and a remedy. Its sentences are English, for people who edit
 * the files.
 */
export type Fault = Position & { file: string; message: string; remedy: string }

/** All faults of some files, as one error. */
export class FaultyFiles extends Error {
  override name = 'FaultyFiles'

  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length === 1 ? 'One fault' : `${faults.length} faults`}:\n${formatFaults(faults)}`)
  }
}

/** Returns one line per fault, in the form that editors turn into links, sorted by file and position. */
export function formatFaults(faults: readonly Fault[]): string {
  return [...faults].sort(byPosition).map(formatFault).join('\n')
}

function formatFault({ file, line, column, message, remedy }: Fault): string {
  return `${file}:${line}:${column}: ${message} ${remedy}`
}

function byPosition(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}

/** Returns a fault of a file as a whole. */
export function faultOfFile(file: string, message: string, remedy: string): Fault {
  return { file, line: 1, column: 1, message, remedy }
}

/** Returns the remedy `Did you mean "x"?`, or the list of candidates when none is near. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const all = [...candidates]
  const near = nearest(word, all)
  if (near !== undefined) return `Did you mean "${near}"?`
  return all.length === 0 ? 'None is known.' : `Known: ${all.join(', ')}.`
}

/** Returns the candidate that differs in at most a third of the word's letters, or in two of a short word's. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const reach = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)))
  const ranked = [...candidates]
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= reach)
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.candidate
}
