import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { forgetsCredentials } from '@/lib/connection/release/forget'
import { countUnreleased, type ReleaseCounts } from '@/lib/connection/release/release-all'
import { listVendorKeys, type VendorKey } from '@/lib/connection/release/vendor-keys'

/** All that the page of the vendor's keys shows. */
export type VendorKeys = {
  keys: VendorKey[]
  /** How the connections stand towards the present key. It is absent without one, because then nothing can be sealed. */
  counts?: ReleaseCounts
  /** Whether Handrail erases its own copy once the vendor has received the credentials. */
  isForgetting: boolean
}

/** Returns every key, the newest first, and what is still to be sealed. */
export async function getVendorKeys(_staff: StaffMember): Promise<VendorKeys> {
  const keys = await listVendorKeys()
  const present = keys.find(({ isPresent }) => isPresent)
  const counts = present && (await countUnreleased(present.id))
  return { keys, counts, isForgetting: forgetsCredentials() }
}
