import { suggest } from '@/lib/guide/explain/fault'
import { faultAt } from '@/lib/guide/load/source'
import type { WordRule } from './word-rule'

/** Finds required words that are missing or empty. What the original says in its own words, every locale says. */
export const missingWords: WordRule = ({ source, words }, { requiredKeys, optionalKeys }, { original }) => {
  if (!source) return []
  const own = optionalKeys.filter((key) => words.has(key) || original?.words.has(key))
  return [...new Set([...requiredKeys, ...own])]
    .filter((key) => !words.get(key)?.text.trim())
    .map((key) => {
      const message = `The word "${key}" is ${words.has(key) ? 'empty' : 'missing'}.`
      return faultAt(source, key.split('.'), message, 'Write it.')
    })
}

/** Finds words that nothing needs. */
export const leftoverWords: WordRule = ({ source, words }, { requiredKeys, optionalKeys }) => {
  if (!source) return []
  const missing = requiredKeys.filter((key) => !words.has(key))
  return [...words.keys()]
    .filter((key) => !requiredKeys.includes(key) && !optionalKeys.includes(key))
    .map((key) =>
      faultAt(source, key.split('.'), `Nothing needs the word "${key}".`, suggest(key, missing), 'key'),
    )
}

/** Finds translations with other arguments or tags than the original. Their order may differ. */
export const otherArguments: WordRule = ({ source, words }, _, { original }) => {
  if (!source) return []
  return [...words].flatMap(([key, { text, shape }]) => {
    const first = original?.words.get(key)
    const other = first?.shape
    if (!shape || !other || text === '' || first.text === '') return []
    return (['arguments', 'tags'] as const).flatMap((part) => {
      if (shape[part].join() === other[part].join()) return []
      const remedy = `Use what the original uses: ${other[part].join(', ') || 'none'}.`
      return [faultAt(source, key.split('.'), `"${key}" has other ${part} than the original.`, remedy)]
    })
  })
}
