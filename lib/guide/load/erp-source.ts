import type { BrandFile } from '@/lib/guide/brand/brand-files'
import type { Fault } from '@/lib/guide/explain/fault'
import type { GuideFile } from '@/lib/guide/files/guide-file'
import type { LabelFile, Playbook, VendorGuide } from '@/lib/guide/schema/guide-files'
import type { Source } from './source'

/** A vendor's guide with the images and files that it names. */
export type VendorSource = Source<VendorGuide> & { images?: BrandFile[]; files?: GuideFile[] }

/** The files of an ERP's folder that could be read. */
export type ErpSource = {
  folder: string
  playbook: Source<Playbook>
  /** The files that steps of the playbook offer. */
  files?: GuideFile[]
  /** Label files by language of the ERP. */
  labels: Record<string, Source<LabelFile>>
  /** The languages whose label file could not be read. */
  unreadableLanguages: Set<string>
  vendors: VendorSource[]
  /** The screens of the vendor's own product, where the files are put together as one vendor's customers follow them. */
  ownScreens?: string[]
  /** Is true when some vendor's file could not be read. */
  isPartial?: boolean
}

/** The files of an ERP's folder, perhaps without a playbook, and the faults of those that could not be read. */
export type PartialErpSource = Omit<ErpSource, 'playbook'> & {
  playbook?: Source<Playbook>
  /** The vendors' ids by the names of their files, including the files that could not be read. */
  vendorNames: string[]
  faults: Fault[]
}

/** Returns whether the playbook could be read. Without it nothing else in the folder can be judged. */
export function isComplete(erp: PartialErpSource): erp is PartialErpSource & ErpSource {
  return erp.playbook !== undefined
}
