import type { Guide } from './guide'

/** How a guide can come to its end: by a test alone, by the customer's word alone, or by either, as the questions are answered. */
export type PossibleEnds = 'test' | 'word' | 'either'

export function possibleEnds({ tasks }: Pick<Guide, 'tasks'>): PossibleEnds {
  const has = (kind: string) => tasks.some((task) => task.kind === kind)
  if (!has('attest')) return 'test'
  return has('connect') ? 'either' : 'word'
}
