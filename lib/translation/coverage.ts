import type { CheckedMessages } from './check/check-messages'
import { readRecord } from './record/record'

/** How far the messages of one file are translated into one language. */
export type Coverage = {
  locale: string
  namespace: string
  /** The messages that there must be. */
  wanted: number
  translated: number
  /** Translations whose source was changed, or that nobody has recorded. */
  stale: number
  /** Messages with another fault. */
  suspicious: number
  /** The day of the last recorded translation, such as `2026-11-27`, where there is one. */
  changed?: string
}

/** Returns the coverage of each language and file, in the order of the languages and the files. */
export function coverageOf({ faults, catalogue }: CheckedMessages): Coverage[] {
  const { folders, sources, translations, keys } = catalogue
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  return locales.flatMap((locale) => {
    const days = folders.map((folder) => lastDays(folder, locale))
    return sources.map(({ folder, namespace, texts }) => {
      const file = translations.find(
        (other) => other.locale === locale && other.namespace === namespace && other.folder === folder,
      )
      const wanted = keys.get(namespace) ?? [...texts.keys()]
      const own = faults.filter((fault) => fault.locale === locale && fault.namespace === namespace)
      const changed = days[folders.indexOf(folder)]?.get(namespace)
      return {
        locale,
        namespace,
        wanted: wanted.length,
        translated: wanted.filter((key) => file?.texts.get(key)?.trim()).length,
        stale: countLines(own.filter(({ rule }) => rule === 'outdated')),
        suspicious: countLines(own.filter(({ rule }) => rule !== 'outdated' && rule !== 'missing')),
        ...(changed && { changed }),
      }
    })
  })
}

function countLines(faults: readonly { line: number }[]): number {
  return new Set(faults.map(({ line }) => line)).size
}

/** Returns the day of the last recorded translation by namespace. */
function lastDays(folder: string, locale: string): Map<string, string> {
  const days = new Map<string, string>()
  for (const [key, { day }] of readRecord(folder, locale) ?? []) {
    const [namespace = ''] = key.split(' ')
    if (day > (days.get(namespace) ?? '')) days.set(namespace, day)
  }
  return days
}
