import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'

export type Sorted = {
  /** The ids of the guides whose files have faults. The others can be served. */
  guides: Set<string>
  /** The faults of files that no single guide reads, or that are the product's own. With one of them nothing can be served. */
  others: Fault[]
}

/**
 * Sorts the faults of an installation by what they make unusable. A fault outside the product makes its guide unusable or, in the file
 * of an ERP, the guides of that ERP. `product` is the product's folder, and `guideIds` are all guides by the folder of their ERP.
 */
export function sortFaults(
  faults: readonly Fault[],
  product: string,
  guideIds: ReadonlyMap<string, readonly string[]>,
): Sorted {
  const sorted: Sorted = { guides: new Set(), others: [] }
  for (const fault of faults) {
    const found = existsSync(join(product, fault.file)) ? undefined : guidesOf(fault.file, guideIds)
    if (found === undefined) sorted.others.push(fault)
    else for (const id of found) sorted.guides.add(id)
  }
  return sorted
}

/** Returns the guides that read a file, or undefined when it is not a guide's. */
function guidesOf(file: string, guideIds: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const [, guide] = /^messages\/[^/]+\/guides\/([^/]+)\.json$/.exec(file) ?? []
  if (guide) return [guide]
  const [, words] = /^messages\/[^/]+\/erps\/([^/]+)\.json$/.exec(file) ?? []
  if (words) return [...(guideIds.get(words) ?? [])]
  const [, erp = '', vendor] = /^guides\/([^/]+)\/(?:([^/]+)\.yaml$|(?:labels|answers)\/)/.exec(file) ?? []
  if (erp === '') return undefined
  const isOfErp = vendor === undefined || vendor === 'playbook' || vendor === 'connector'
  return isOfErp ? [...(guideIds.get(erp) ?? [])] : [`${vendor}-${erp}`]
}
