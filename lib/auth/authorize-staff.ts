import 'server-only'
import { assertSameOrigin } from './assert-same-origin'
import { refuse } from './refuse'
import type { Role, StaffMember } from './staff'
import { readStaffToken } from './staff-cookie'
import { findStaff } from './staff-session'

/** First in every action of the staff: who sends this form, if they may. A manager may all that a viewer may. */
export async function authorizeStaff(needed: Role): Promise<StaffMember> {
  await assertSameOrigin()
  const staff = await findStaff(await readStaffToken())
  if (staff && (needed === 'viewer' || staff.role === 'manager')) return staff
  return refuse()
}
