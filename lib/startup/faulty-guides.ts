import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'
import { type GuidesLeftOut, idOfGuideFile } from '@/lib/guide/left-out'

export type Sorted = {
  /** The guides that cannot be served, by their files, each with its faults. The others can be. */
  guides: GuidesLeftOut
  /** The faults of files that no single guide reads, or that are the product's own. With one of them nothing can be served. */
  others: Fault[]
}

/**
 * Sorts the faults of an installation by what they make unusable. A fault outside the product makes its guide unusable or, in the file
 * of an ERP, the guides of that ERP. `product` is the product's folder, and `guideFiles` are the files of all guides.
 */
export function sortFaults(faults: readonly Fault[], product: string, guideFiles: readonly string[]): Sorted {
  const guides = new Map<string, Fault[]>()
  const others: Fault[] = []
  for (const fault of faults) {
    const found = existsSync(join(product, fault.file)) ? undefined : guidesOf(fault.file, guideFiles)
    if (found === undefined) others.push(fault)
    else for (const guide of found) guides.set(guide, [...(guides.get(guide) ?? []), fault])
  }
  return { guides, others }
}

/** Returns the files of the guides that read a file, or undefined when it is not a guide's. */
function guidesOf(file: string, guideFiles: readonly string[]): string[] | undefined {
  const ofErp = (erp: string) => guideFiles.filter((guide) => basename(dirname(guide)) === erp)
  const [, guide] = /^messages\/[^/]+\/guides\/([^/]+)\.json$/.exec(file) ?? []
  if (guide) return guideFiles.filter((each) => idOfGuideFile(each) === guide)
  const [, words] = /^messages\/[^/]+\/erps\/([^/]+)\.json$/.exec(file) ?? []
  if (words) return ofErp(words)
  const [, erp = '', vendor] = /^guides\/([^/]+)\/(?:([^/]+)\.yaml$|(?:labels|answers)\/)/.exec(file) ?? []
  if (erp === '') return undefined
  const isOfErp = vendor === undefined || vendor === 'playbook' || vendor === 'connector'
  return isOfErp ? ofErp(erp) : [file]
}
