import { connectors } from '@/connectors/registry'
import { contentFolders } from '@/i18n/content-folders'
import { routing } from '@/i18n/routing'
import { readCatalog } from '@/lib/guide/catalog'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { checkWords } from '@/lib/guide/words/check-words'

/** All guides, the product's and those of CONTENT_DIR, and what is wrong with them, their words and their connectors. */
export function checkGuides(folders = contentFolders()): { erps: ErpSource[]; faults: Fault[] } {
  const { erps, faults, wordFilesOfBrokenGuides } = readCatalog(folders, { connectors })
  return { erps, faults: [...faults, ...checkWords(erps, folders, routing.locales, wordFilesOfBrokenGuides)] }
}
