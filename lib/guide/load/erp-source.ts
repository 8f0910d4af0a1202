import type { Fault } from '@/lib/guide/explain/fault'
import type { LabelFile, Playbook, VendorGuide } from '@/lib/guide/schema/guide-files'
import type { Source } from './source'

/** The files of one ERP's folder, as far as they could be read. */
export type ErpSource = {
  folder: string
  playbook: Source<Playbook>
  /** By language of the ERP. */
  labels: Record<string, Source<LabelFile>>
  /** Languages whose label file has faults of its own. */
  unreadable: Set<string>
  vendors: Source<VendorGuide>[]
  /** Whether some vendor's file has faults of its own. */
  isPartial?: boolean
}

export type PartialErpSource = Omit<ErpSource, 'playbook'> & {
  playbook?: Source<Playbook>
  /** By their files, whether those could be read or not. */
  vendorNames: string[]
  faults: Fault[]
}

/** Without its playbook nothing else in the folder can be judged. */
export function isComplete(erp: PartialErpSource): erp is PartialErpSource & ErpSource {
  return erp.playbook !== undefined
}
