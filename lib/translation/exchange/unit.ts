import { languageTag } from '@/i18n/routing'
import type { Catalogue } from '@/lib/translation/check/catalogue'
import { recordKey } from '@/lib/translation/check/freshness-rule'
import type { ContextFiles } from '@/lib/translation/context/context-files'
import { contextOf } from '@/lib/translation/context/context-of'
import { argumentsOf } from '@/lib/translation/context/context-rules'
import { freshnessOf } from '@/lib/translation/record/freshness'
import { type Recorded, readRecord } from '@/lib/translation/record/record'

/** One message on its way to a translator and back. */
export type Unit = {
  namespace: string
  /** The dotted key. */
  key: string
  source: string
  /** The translation, where there is one. */
  target?: string
  /** What the translator is told. */
  note?: string
}

/** Messages in two languages, by the tags of the languages. */
export type Exchange = { sourceLanguage: string; targetLanguage: string; units: Unit[] }

/**
 * Returns the messages for the translators of one language with their context. With `isOpenOnly` only those that are missing,
 * or whose source was changed since they were translated.
 */
export function exchangeOf(
  { folders, sources, translations, keys }: Catalogue,
  contexts: ContextFiles,
  locale: string,
  isOpenOnly: boolean,
): Exchange {
  const records = new Map(folders.map((folder) => [folder, readRecord(folder, locale)]))
  const units = sources.flatMap(({ folder, namespace, texts }) => {
    const file = translations.find(
      (other) => other.folder === folder && other.locale === locale && other.namespace === namespace,
    )
    const wanted = keys.get(namespace) ?? [...texts.keys()]
    return wanted.flatMap((key): Unit[] => {
      const source = texts.get(key)
      if (source === undefined) return []
      const recorded = records.get(folder)?.get(recordKey(namespace, key))
      const { fresh, stale } = standing(file?.texts.get(key), source, recorded)
      if (isOpenOnly && fresh !== undefined) return []
      // A stale translation goes out as a note, so that its return says that it still holds.
      const earlier = stale && `Of an earlier English text: ${stale}`
      const note = [noteOf(contexts, namespace, key, source), earlier].filter(Boolean).join('\n')
      return [{ namespace, key, source, ...(fresh && { target: fresh }), ...(note && { note }) }]
    })
  })
  return {
    sourceLanguage: languageTag(sources[0]?.locale ?? 'en'),
    targetLanguage: languageTag(locale),
    units,
  }
}

/** Returns a translation as the present one or as one of an earlier source; neither where there is none. */
function standing(
  text: string | undefined,
  source: string,
  recorded: Recorded | undefined,
): { fresh?: string; stale?: string } {
  if (!text?.trim()) return {}
  return freshnessOf(recorded, source, text) === 'stale' ? { stale: text } : { fresh: text }
}

/** Returns the context of a message as a few lines, or nothing where nobody has described it. */
function noteOf(contexts: ContextFiles, namespace: string, key: string, source: string): string | undefined {
  const context = contextOf(contexts, namespace, key)
  if (!context) return undefined
  const holds = argumentsOf(source).flatMap((name) => {
    const argument = context.arguments.get(name)
    const written = name.startsWith('<') ? name : `{${name}}`
    return argument ? [`${written}: ${argument.holds}, such as ${argument.example}`] : []
  })
  return [context.seen, context.for, ...holds, `At most ${context.longest} characters.`].join('\n')
}
