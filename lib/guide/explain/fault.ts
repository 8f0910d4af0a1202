import { distance } from 'fastest-levenshtein'

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

/** The word somebody most likely meant: at most a third of its letters off, or two of a short one's. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const reach = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)))
  const ranked = [...known]
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= reach)
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.candidate
}

/** `Did you mean "x"?`, or the whole list where nothing is near. */
export function suggest(word: string, known: Iterable<string>): string {
  const all = [...known]
  const near = nearest(word, all)
  if (near !== undefined) return `Did you mean "${near}"?`
  return all.length === 0 ? 'None is known.' : `Known: ${all.join(', ')}.`
}
