import { type Catalogue, textsOf } from '@/lib/translation/check/catalogue'
import { sourceOf } from '@/lib/translation/check/check-messages'
import { recordKey } from '@/lib/translation/check/freshness-rule'
import { recordPairs } from './freshness'
import { readRecord, writeRecord } from './record'

/**
 * Records for each language which translation belongs to which source, in each folder that has messages. `stillRight` names
 * stale translations that hold for the new source, as `<namespace>:<dotted key>` or `<namespace>:*`, for all languages or with the
 * language before it: `fr/task:title`. Returns how many entries are new or changed.
 */
export function updateRecords(
  { folders, sources, translations }: Catalogue,
  day: string,
  stillRight: readonly string[] = [],
): number {
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  return folders
    .flatMap((folder) => locales.map((locale) => ({ folder, locale })))
    .reduce((sum, { folder, locale }) => {
      const pairs = translations
        .filter((file) => file.folder === folder && file.locale === locale)
        .flatMap((file) => textsOf(file, sourceOf(file, sources)))
        .flatMap(({ key, text, source, file }) =>
          source === undefined ? [] : [{ key: recordKey(file.namespace, key), source, translation: text }],
        )
      if (pairs.length === 0) return sum
      const before = readRecord(folder, locale) ?? new Map()
      const after = recordPairs(before, pairs, day, (key) => isNamed(key, locale, stillRight))
      writeRecord(folder, locale, after)
      return sum + [...after].filter(([key, entry]) => before.get(key) !== entry).length
    }, 0)
}

function isNamed(key: string, locale: string, names: readonly string[]): boolean {
  const name = key.replace(' ', ':')
  const all = `${key.split(' ')[0]}:*`
  return [name, all].some((each) => names.includes(each) || names.includes(`${locale}/${each}`))
}
