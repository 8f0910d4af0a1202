import type { TenantToInvite } from '../invite-schema'
import type { InviteFault } from '../invite-states'
import type { ColumnField } from './columns'

/** ambiguous: several guides answer to this name. notStaff: nobody here has this address. */
export type LineFault = { field: ColumnField; fault: InviteFault | 'ambiguous' | 'notStaff' }

/** One line of a list, and what becomes of it. `line`: as an editor counts. */
export type ImportLine = {
  line: number
  company: string
  email: string
} & (
  | { state: 'new'; tenant: TenantToInvite }
  | { state: 'faulty'; faults: LineFault[] }
  /** The same company, address and guide stand in an earlier line. */
  | { state: 'repeated'; firstLine: number }
  | { state: 'known'; onboardingId: string }
)
