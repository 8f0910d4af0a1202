import 'server-only'
import { cache } from 'react'
import type { StaffMember } from './staff'
import { readStaffToken } from './staff-cookie'
import { findStaff } from './staff-session'

/** Who of the staff asks for this page; null: nobody. Asked once per request. */
export const getStaff = cache(async (): Promise<StaffMember | null> => findStaff(await readStaffToken()))
