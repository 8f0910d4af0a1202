import { type Catalogue, textsOf } from '@/lib/translation/check/catalogue'
import { sourceOf } from '@/lib/translation/check/check-messages'
import { recordKey } from '@/lib/translation/check/freshness-rule'
import { readRegionalFiles } from '@/lib/translation/check/regional'
import { type Pair, recordPairs } from './freshness'
import { readRecord, writeRecord } from './record'

/**
 * Records for each language which translation belongs to which source, in each folder that has messages. `stillRight` names
 * stale translations that hold for the new source, as `<namespace>:<dotted key>` or `<namespace>:*`, for all languages or with the
 * language before it: `fr/task:title`. Returns how many entries are new or changed.
 */
export function updateRecords(catalogue: Catalogue, day: string, stillRight: readonly string[] = []): number {
  const pairs = pairsOf(catalogue)
  const places = new Map(pairs.map(({ folder, locale }) => [`${folder} ${locale}`, { folder, locale }]))
  return [...places.values()].reduce((sum, { folder, locale }) => {
    const own = pairs.filter((pair) => pair.folder === folder && pair.locale === locale)
    const before = readRecord(folder, locale) ?? new Map()
    const after = recordPairs(before, own, day, (key) => isNamed(key, locale, stillRight))
    writeRecord(folder, locale, after)
    return sum + [...after].filter(([key, entry]) => before.get(key) !== entry).length
  }, 0)
}

/** Returns all translations with their sources. Those of the words of a region are the words of its language. */
function pairsOf(catalogue: Catalogue): (Pair & { folder: string; locale: string })[] {
  const { sources, translations } = catalogue
  const texts = [
    ...translations.flatMap((file) => textsOf(file, sourceOf(file, sources))),
    ...readRegionalFiles(catalogue).flatMap(({ file, base }) => textsOf(file, base)),
  ]
  return texts.flatMap(({ key, text, source, file: { folder, locale, namespace } }) =>
    source === undefined
      ? []
      : [{ folder, locale, key: recordKey(namespace, key), source, translation: text }],
  )
}

function isNamed(key: string, locale: string, names: readonly string[]): boolean {
  const name = key.replace(' ', ':')
  const all = `${key.split(' ')[0]}:*`
  return [name, all].some((each) => names.includes(each) || names.includes(`${locale}/${each}`))
}
