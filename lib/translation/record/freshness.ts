import { hashOf, type Recorded, type TranslationRecord } from './record'

/**
 * How a translation stands to its source. `stale`: the source was changed and the translation was not. `unrecorded`: both
 * are new or changed, and nobody has recorded that they belong together.
 */
export type Freshness = 'fresh' | 'stale' | 'unrecorded'

/** Returns how a translation stands to the present text of its source. */
export function freshnessOf(recorded: Recorded | undefined, source: string, translation: string): Freshness {
  if (!recorded) return 'unrecorded'
  const isSameSource = recorded.source === hashOf(source)
  const isSameTranslation = recorded.translation === hashOf(translation)
  if (isSameSource && isSameTranslation) return 'fresh'
  return isSameTranslation ? 'stale' : 'unrecorded'
}

/** One translation with its source. `key` is `<namespace> <dotted key>`. */
export type Pair = { key: string; source: string; translation: string }

/**
 * Returns the record with everything that was translated since: pairs that are new and pairs whose translation was changed.
 * A stale translation stays stale unless `isStillRight` says that its text holds for the new source too. Keys that exist no
 * more are forgotten.
 */
export function recordPairs(
  record: TranslationRecord,
  pairs: readonly Pair[],
  day: string,
  isStillRight: (key: string) => boolean,
): TranslationRecord {
  return new Map(
    pairs.map(({ key, source, translation }) => {
      const earlier = record.get(key)
      const freshness = freshnessOf(earlier, source, translation)
      const isKept = freshness === 'fresh' || (freshness === 'stale' && !isStillRight(key))
      if (earlier && isKept) return [key, earlier]
      return [key, { source: hashOf(source), translation: hashOf(translation), day }]
    }),
  )
}
