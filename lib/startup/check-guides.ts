import { contentFolders } from '@/i18n/content-folders'
import { isWithheld, sourceLocale, writtenLocales } from '@/i18n/routing'
import { type ReadConnectors, readConnectors } from '@/lib/connection/registry'
import { readCatalog } from '@/lib/guide/catalog'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { checkWords } from '@/lib/guide/words/check-words'
import { checkPageWords } from '@/lib/guide/words/page-words'

type Checked = {
  erps: ErpSource[]
  /** Those whose files have no fault. */
  connectors: ReadConnectors['connectors']
  /** The files of all guides, such as `guides/own-erp/acme.yaml`, also of those that could not be read. */
  guideFiles: string[]
  /** What keeps a guide, or all of them, from being served. */
  faults: Fault[]
  /** Faults in translations, of the pages and of guides. The English stands in for those words. Languages that nobody is offered do not count. */
  translationFaults: Fault[]
}

/**
 * Reads all guides, the product's and those of CONTENT_DIR, and the words of the pages. Returns every fault in them, their
 * words and their connectors too.
 */
export function checkGuides(folders = contentFolders()): Checked {
  const { connectors, faults: ofConnectors } = readConnectors(folders)
  // What a playbook says of a connector cannot be judged while one of them cannot be read.
  const context = ofConnectors.length === 0 ? { connectors } : {}
  const { erps, faults, wordFilesOfBrokenGuides, guideFiles } = readCatalog(folders, context)
  const ofWords = [
    ...checkWords(erps, folders, writtenLocales, wordFilesOfBrokenGuides),
    ...checkPageWords(folders[0] ?? '', writtenLocales, folders.slice(1)),
  ]
  return {
    erps,
    connectors,
    guideFiles,
    faults: [...ofConnectors, ...faults, ...ofWords.filter((fault) => !isOfTranslation(fault))],
    translationFaults: ofWords.filter((fault) => isOfTranslation(fault) && !isOfWithheld(fault)),
  }
}

/** Returns whether a fault stands in the words of a language for which the English stands in. Labels and guides are none. */
function isOfTranslation({ file }: Fault): boolean {
  return writtenLocales.some((locale) => locale !== sourceLocale && file.startsWith(`messages/${locale}/`))
}

/** Returns whether a fault stands in the words of a language that this installation does not offer. */
function isOfWithheld({ file }: Fault): boolean {
  const [, locale = ''] = /^messages\/([^/]+)\//.exec(file) ?? []
  return isWithheld(locale)
}
