import { type CheckedMessages, sourceOf } from './check/check-messages'
import { readRecord } from './record/record'

/** The progress of one file's translation into one language. */
export type Coverage = {
  locale: string
  namespace: string
  /** How many messages there must be. */
  wanted: number
  translated: number
  /** The dotted keys of translations whose source was changed, or that nobody has recorded. */
  stale: string[]
  /** How many messages have another fault. */
  suspicious: number
  /** The day of the last recorded translation, such as `2026-11-27`, where there is one. */
  changed?: string
}

/** Returns the coverage of each language and file, in the order of the languages and the files. */
export function coverageOf({ faults, catalogue }: CheckedMessages): Coverage[] {
  const { folders, sources, translations, keys } = catalogue
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  return locales.flatMap((locale) => {
    const days = lastDays(folders, locale)
    return sources.map((source): Coverage => {
      const { namespace, texts } = source
      const file = translations.find(
        (other) => other.locale === locale && sourceOf(other, sources) === source,
      )
      const wanted = keys.get(namespace) ?? [...texts.keys()]
      const own = faults.filter((fault) => fault.locale === locale && fault.namespace === namespace)
      const others = own.filter(({ rule }) => rule !== 'outdated' && rule !== 'missing')
      const changed = days.get(namespace)
      return {
        locale,
        namespace,
        wanted: wanted.length,
        translated: wanted.filter((key) => file?.texts.get(key)?.trim()).length,
        stale: own.flatMap(({ rule, key }) => (rule === 'outdated' && key ? [key] : [])),
        suspicious: new Set(others.map(({ line }) => line)).size,
        ...(changed && { changed }),
      }
    })
  })
}

/** Returns the day of the last recorded translation by namespace. */
function lastDays(folders: readonly string[], locale: string): Map<string, string> {
  const days = new Map<string, string>()
  for (const [key, { day }] of folders.flatMap((folder) => [...(readRecord(folder, locale) ?? [])])) {
    const [namespace = ''] = key.split(' ')
    if (day > (days.get(namespace) ?? '')) days.set(namespace, day)
  }
  return days
}
