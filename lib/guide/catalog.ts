import { basename, join } from 'node:path'
import { contentFolders, oncePerContent } from '@/i18n/content-folders'
import type { ImageKind } from '@/lib/guide/brand/brand-image'
import { type Fault, FaultyFiles } from '@/lib/guide/explain/fault'
import { fileAddresses } from '@/lib/guide/files/guide-file'
import { type ServedFiles, servedFiles } from '@/lib/guide/files/served-files'
import { lint } from '@/lib/guide/lint/lint'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import { repeatedGuides } from '@/lib/guide/lint/rules/identity'
import { assembleGuide } from '@/lib/guide/load/assemble'
import {
  type ErpSource,
  isComplete,
  type PartialErpSource,
  type VendorSource,
} from '@/lib/guide/load/erp-source'
import { readErps } from '@/lib/guide/load/read-erps'
import type { Guide } from '@/lib/guide/model/guide'
import { type GuidesLeftOut, guideFilesLeftOut, listGuidesLeftOut } from './left-out'

export type Catalog = { guides: Guide[]; erps: ErpSource[] }

/**
 * The ERPs that could be read, and the faults of all files. The words of guides that could not be read are named by their
 * paths in `messages/<locale>`, because nothing can judge them.
 */
export type ReadCatalog = {
  erps: ErpSource[]
  faults: Fault[]
  wordFilesOfBrokenGuides: Set<string>
  /** The files of all guides, such as `guides/own-erp/acme.yaml`, also of those that could not be read. */
  guideFiles: string[]
}

/** The guides and the files beside them, as they are served. */
export type Served = { guides: Guide[] } & ServedFiles

// Next makes a copy of a module for each of its entries, and all of them serve the same guides.
const shared = globalThis as { handrailServed?: Served }

/** Returns all guides of the product and of CONTENT_DIR. */
export function listGuides(): Guide[] {
  return catalog().guides
}

export function getGuide(id: string): Guide | undefined {
  return listGuides().find((guide) => guide.id === id)
}

/** Returns whether a guide is there, but has a fault and is left out. */
export function isGuideLeftOut(id: string): boolean {
  return getGuide(id) === undefined && listGuidesLeftOut().includes(id)
}

/** Returns an image of a vendor's by the name under which it is served. */
export function findBrandImage(name: string): { kind: ImageKind; bytes: Buffer } | undefined {
  return catalog().images.get(name)
}

/** Serves these guides from now on. They were read before from the files that are here, and have no fault. */
export function serve(served: Served): void {
  shared.handrailServed = served
}

function catalog(): Served {
  return shared.handrailServed ?? readOnce()
}

const readOnce = oncePerContent(() => readServed(contentFolders()))

/** Reads what is served of several folders, as `loadCatalog` does. */
export function readServed(folders: readonly string[]): Served {
  const { guides, erps } = loadCatalog(folders, {}, guideFilesLeftOut())
  return { guides, ...servedFiles(erps) }
}

/**
 * Reads, checks and assembles all guides in `guides/` of several folders. Throws one `FaultyFiles` with all faults. `leftOut` are the
 * files of guides to do without: who names them knows the faults, and that there are none in the other guides.
 */
export function loadCatalog(
  folders: readonly string[],
  context: LintContext = {},
  leftOut?: GuidesLeftOut,
): Catalog {
  const { erps, faults } = readCatalog(folders, context)
  if (faults.length > 0 && leftOut === undefined) throw new FaultyFiles(faults)
  const isServed = ({ file }: VendorSource) => !leftOut?.has(file)
  const served = erps.map((erp) => ({ ...erp, vendors: erp.vendors.filter(isServed) }))
  return { guides: served.flatMap(assembleErp), erps: served }
}

/** Returns a file beside a guide by the address under which it is served. */
export function findGuideFile(address: string): { name: string; bytes: Buffer } | undefined {
  return catalog().files.get(address)
}

function assembleErp({ playbook, vendors, labels, files }: ErpSource): Guide[] {
  const labelFiles = Object.fromEntries(
    Object.entries(labels).map(([language, { data }]) => [language, data]),
  )
  return vendors.map((vendor) =>
    assembleGuide(playbook.data, vendor.data, labelFiles, {
      images: vendor.images,
      files: { erp: fileAddresses(files), guide: fileAddresses(vendor.files) },
    }),
  )
}

/**
 * Reads and checks all guides without assembling them. Returns the faults instead of throwing, so that a caller can add
 * to them.
 */
export function readCatalog(folders: readonly string[], context: LintContext = {}): ReadCatalog {
  const all = readErps(folders)
  const erps = all.filter(isComplete)
  const faults = [
    ...all.flatMap((erp) => erp.faults),
    ...erps.flatMap((erp) => lint(erp, context)),
    ...repeatedGuides(erps),
  ]
  return {
    erps,
    faults,
    wordFilesOfBrokenGuides: new Set(all.flatMap(wordFilesOfBrokenGuides)),
    guideFiles: all.flatMap(({ folder, vendorNames }) =>
      vendorNames.map((name) => join('guides', folder, `${name}.yaml`)),
    ),
  }
}

function wordFilesOfBrokenGuides(erp: PartialErpSource): string[] {
  const readVendors = isComplete(erp) ? erp.vendors.map(({ file }) => basename(file, '.yaml')) : []
  return [
    ...(isComplete(erp) ? [] : [`erps/${erp.folder}.json`]),
    ...erp.vendorNames
      .filter((name) => !readVendors.includes(name))
      .map((name) => `guides/${name}-${erp.folder}.json`),
  ]
}
