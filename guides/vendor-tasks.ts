import type { Playbook, TaskSource, VendorGuide } from './schema'

/** The tasks that this vendor's values leave: a vendor without addresses has nobody let them in. */
export function tasksOfVendor({ tasks }: Playbook, vendor: VendorGuide): TaskSource[] {
  const has = (list: string) => (vendor.values[list]?.length ?? 0) > 0
  return tasks.filter(
    ({ needsValue, lacksValue }) =>
      (needsValue === undefined || has(needsValue)) && (lacksValue === undefined || !has(lacksValue)),
  )
}
