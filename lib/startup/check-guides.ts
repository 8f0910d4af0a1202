import { contentFolders } from '@/i18n/content-folders'
import { routing, writtenLocales } from '@/i18n/routing'
import { readConnectors } from '@/lib/connection/registry'
import { readCatalog } from '@/lib/guide/catalog'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { checkWords } from '@/lib/guide/words/check-words'
import { checkPageWords } from '@/lib/guide/words/page-words'

type Checked = {
  erps: ErpSource[]
  /** The ids of all guides by the folder of their ERP. */
  guideIds: Map<string, string[]>
  /** What keeps the product from serving. */
  faults: Fault[]
  /** Faults in translations of the pages. The English stands in for those words. */
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
  const { erps, faults, wordFilesOfBrokenGuides, guideIds } = readCatalog(folders, context)
  const ofPages = checkPageWords(folders[0] ?? '', writtenLocales, folders.slice(1))
  const isEnglish = ({ file }: Fault) => file.startsWith(`messages/${routing.defaultLocale}/`)
  const ofWords = checkWords(erps, folders, writtenLocales, wordFilesOfBrokenGuides)
  return {
    erps,
    guideIds,
    faults: [...ofConnectors, ...faults, ...ofWords, ...ofPages.filter(isEnglish)],
    translationFaults: ofPages.filter((fault) => !isEnglish(fault)),
  }
}
