/**
 * A mistake in a connector's file that is well-formed: where it is, what is wrong, and what to do. Where a name is unknown, the
 * caller may suggest the nearest of `known`.
 */
export type Mistake = {
  path: (string | number)[]
  part?: 'key' | 'value'
  message: string
} & ({ remedy: string; known?: undefined } | { remedy?: undefined; word: string; known: readonly string[] })

/** Returns a mistake where a name leads nowhere; undefined when it is known or absent. */
export function unknownName(
  kind: string,
  word: string | undefined,
  known: readonly string[],
  path: (string | number)[],
): Mistake[] {
  if (word === undefined || known.includes(word)) return []
  return [{ path, message: `There is no ${kind} "${word}".`, word, known }]
}

/** Returns a mistake for each entry of a map that nothing names. */
export function unusedNames(
  kind: string,
  key: string,
  all: readonly string[],
  used: readonly string[],
): Mistake[] {
  return all
    .filter((name) => !used.includes(name))
    .map((name) => ({
      path: [key, name],
      part: 'key',
      message: `Nothing uses the ${kind} "${name}".`,
      remedy: 'Use it, or remove it.',
    }))
}
