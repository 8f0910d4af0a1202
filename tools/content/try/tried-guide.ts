import { basename, join } from 'node:path'
import { loadCatalog, readCatalog } from '@/lib/guide/catalog'
import { suggest } from '@/lib/guide/explain/fault'
import type { Guide } from '@/lib/guide/model/guide'
import { UsageError } from '../../../bin/plain-command'

/** The guide of a trial, whose values and permission rows a test takes. `why` says why there is none. */
export type TriedGuide = { guide: Guide; why?: undefined } | { guide?: undefined; why: string }

/**
 * Returns the guide of a vendor for an ERP, or the only one when no vendor is said. A connector can be tried before its guide is whole:
 * then there is none.
 */
export function findTriedGuide(folders: readonly string[], erp: string, vendor?: string): TriedGuide {
  const { faults, guideFiles } = readCatalog(folders)
  const folder = join('guides', erp)
  const files = guideFiles.filter((file) => file.startsWith(join(folder, '/')))
  const vendors = files.map((file) => basename(file, '.yaml'))
  if (vendor !== undefined && !vendors.includes(vendor))
    throw new UsageError(`There is no vendor "${vendor}" for ${erp}. ${suggest(vendor, vendors)}`)
  if (vendor === undefined && vendors.length > 1)
    throw new UsageError(`Name the vendor with --vendor: ${vendors.join(', ')}.`)
  const [file] = vendor === undefined ? files : [join(folder, `${vendor}.yaml`)]
  if (file === undefined) return { why: 'no vendor has a guide for it yet' }
  if (faults.some((fault) => fault.file.startsWith(join(folder, '/'))))
    return { why: 'its files have faults, which `npm run guides:check` lists' }
  const others = new Map(guideFiles.filter((each) => each !== file).map((each) => [each, []]))
  const [guide] = loadCatalog(folders, {}, others).guides
  return guide ? { guide } : { why: 'it could not be read' }
}
