import type { Fault } from '@/lib/guide/explain/fault'
import { labelUses, levelUses } from '@/lib/guide/lint/rules/labels'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { faultAt, type Source } from '@/lib/guide/load/source'
import { erpOfVendor } from '@/lib/guide/load/vendor-erp'
import {
  typedLabels,
  typedValues,
  unknownArguments,
  unknownTags,
  unshowableWords,
} from '@/lib/guide/words/rules/arguments-and-tags'
import { leftoverWords, missingWords, otherArguments } from '@/lib/guide/words/rules/keys'
import { foreignProductsOf, foreignValues, missingNames } from '@/lib/guide/words/rules/product-names'
import {
  danglingEnds,
  editorsNotes,
  foreignNames,
  repeatedSentences,
  respelledConstants,
  smallBeginnings,
} from '@/lib/guide/words/rules/prose'
import type { WordRule } from '@/lib/guide/words/rules/word-rule'
import { strayFiles } from './stray-files'
import { namespacesOf, readWords } from './word-file'

export const wordRules: Record<string, WordRule> = {
  missingWords,
  leftoverWords,
  otherArguments,
  unknownArguments,
  unknownTags,
  unshowableWords,
  typedLabels,
  typedValues,
  foreignNames,
  respelledConstants,
  editorsNotes,
  danglingEnds,
  repeatedSentences,
  smallBeginnings,
}

/**
 * Returns the faults in the words of guides, in `messages/` of several folders, of which the product's comes first. Every
 * locale has the words that its guides need, no others, and says the same as the first locale. Also finds labels that
 * nothing uses. `wordFilesOfBrokenGuides` are not judged, because their guides could not be read.
 */
export function checkWords(
  erps: readonly ErpSource[],
  folders: readonly string[],
  locales: readonly string[],
  wordFilesOfBrokenGuides: ReadonlySet<string> = new Set(),
): Fault[] {
  const namespaces = erps.flatMap(namespacesOf)
  const read = namespaces.map((namespace) => ({
    namespace,
    foreignProducts: foreignProductsOf(namespace, erps),
    files: locales.map((locale) => ({ locale, ...readWords(folders, locale, namespace) })),
  }))
  const ofFiles = read.flatMap(({ namespace, foreignProducts, files }) =>
    files.flatMap((file, index) => {
      const context = { locale: file.locale, foreignProducts, ...(index > 0 && { original: files[0] }) }
      return [...file.faults, ...Object.values(wordRules).flatMap((rule) => rule(file, namespace, context))]
    }),
  )
  const ofLabels = erps.flatMap((erp) => {
    const files = read
      .filter(({ namespace }) => namespace.erp.folder === erp.folder)
      .flatMap((each) => each.files)
    const tags = files.flatMap(({ words }) => [...words.values()].flatMap(({ shape }) => shape?.tags ?? []))
    return unusedLabels(erp, new Set(tags))
  })
  const ofNames = [...missingNames(erps, locales), ...foreignValues(namespaces, erps)]
  const expected = new Set([...namespaces.map(({ path }) => path), ...wordFilesOfBrokenGuides])
  return [...ofFiles, ...ofLabels, ...ofNames, ...strayFiles(folders, locales, expected)]
}

/** Finds labels that neither a task nor a tag of a sentence uses. A vendor's own stand in the vendor's file. */
function unusedLabels(erp: ErpSource, tags: ReadonlySet<string>): Fault[] {
  const { playbook, labels, vendors, isPartial } = erp
  if (isPartial) return []
  const uses = [
    ...labelUses(playbook.data),
    ...levelUses(playbook.data, vendors),
    ...vendors.flatMap((vendor) => labelUses(erpOfVendor(erp, vendor).playbook.data)),
  ]
  const used = new Set(uses.map(({ label }) => label))
  const isUnused = (label: string) => !used.has(label) && !tags.has(`label:${label}`)
  const report = (source: Source<unknown>, path: string[], label: string) =>
    isUnused(label)
      ? [faultAt(source, [...path, label], `Nothing uses the label "${label}".`, 'Remove it.', 'key')]
      : []
  return [
    ...Object.values(labels).flatMap((source) =>
      Object.keys(source.data).flatMap((label) => report(source, [], label)),
    ),
    ...vendors.flatMap((vendor) => [
      ...Object.keys(vendor.data.labels ?? {}).flatMap((label) => report(vendor, ['labels'], label)),
      ...Object.keys(vendor.data.product?.labels ?? {}).flatMap((label) =>
        report(vendor, ['product', 'labels'], label),
      ),
    ]),
  ]
}
