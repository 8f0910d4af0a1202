import { wordFaults } from '@/i18n/words/word-faults'
import { explainWordFault } from '@/lib/guide/words/explain-word-fault'
import type { Catalogue } from '@/lib/translation/check/catalogue'
import { isOfGuide } from '@/lib/translation/check/unused-keys'
import type { MessageFile } from '@/lib/translation/files/message-files'
import type { Exchange, Unit } from './unit'

/** A translation that is not taken over, and why. */
export type Refused = { namespace: string; key: string; reason: string }

export type Accepted = {
  /** What is to be written, by folder and file, each with its texts by dotted key and the order of the English file. */
  files: { folder: string; file: string; texts: Map<string, string>; order: string[] }[]
  refused: Refused[]
  /** How many messages came without a translation. */
  untranslated: number
  /** The translations that are in the files already, as `fr/task:title`: they hold for the present English. */
  unchanged: string[]
}

/**
 * Judges the translations that have come back for one language. Nothing is taken over that pages could not show, that belongs
 * to no message, or whose source has been changed meanwhile.
 */
export function acceptTranslations(catalogue: Catalogue, locale: string, { units }: Exchange): Accepted {
  const accepted = new Map<MessageFile, Map<string, string>>()
  const refused: Refused[] = []
  let untranslated = 0
  const unchanged: string[] = []
  for (const unit of units) {
    const { namespace, key, target } = unit
    if (!target?.trim()) {
      untranslated += 1
      continue
    }
    const source = catalogue.sources.find((file) => file.namespace === namespace && file.texts.has(key))
    const reason = reasonToRefuse(unit, target, source, locale)
    if (!source || reason) refused.push({ namespace, key, reason: reason ?? '' })
    else if (presentText(catalogue, source, locale, key) === target)
      unchanged.push(`${locale}/${namespace}:${key}`)
    else accepted.set(source, (accepted.get(source) ?? new Map()).set(key, target))
  }
  const files = [...accepted].map(([{ folder, namespace, texts: english }, texts]) => ({
    folder,
    file: `messages/${locale}/${namespace}.json`,
    texts,
    order: [...english.keys()],
  }))
  return { files, refused, untranslated, unchanged }
}

function reasonToRefuse(
  { namespace, key, source: sent }: Unit,
  target: string,
  file: MessageFile | undefined,
  locale: string,
): string | undefined {
  const source = file?.texts.get(key)
  if (source === undefined) return 'There is no such message.'
  if (sent !== source) return `The English was changed since it was sent. It says now: ${source}`
  const [fault] = wordFaults(target, { locale, original: source, isOfGuide: isOfGuide(namespace) })
  return fault && explainWordFault(fault).join(' ')
}

function presentText(
  { translations }: Catalogue,
  source: MessageFile,
  locale: string,
  key: string,
): string | undefined {
  return translations
    .find(
      (file) =>
        file.folder === source.folder && file.locale === locale && file.namespace === source.namespace,
    )
    ?.texts.get(key)
}
