import { connectors } from '@/connectors/registry'
import { readCatalog } from '@/guides/catalog'
import type { ErpSource } from '@/guides/erp-source'
import type { Fault } from '@/guides/fault'
import { checkWords } from '@/guides/words'
import { contentFolders } from '@/i18n/content-folders'
import { routing } from '@/i18n/routing'

/** All guides, the product's and those of CONTENT_DIR, and what is wrong with them, their words and their connectors. */
export function checkGuides(folders = contentFolders()): { erps: ErpSource[]; faults: Fault[] } {
  const { erps, faults, unread } = readCatalog(folders, { connectors })
  return { erps, faults: [...faults, ...checkWords(erps, folders, routing.locales, unread)] }
}
