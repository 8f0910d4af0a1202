import { distance } from 'fastest-levenshtein'

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
