import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/platform/db'
import { readStaffToken } from './cookie'
import type { StaffMember } from './roles'
import { findStaff } from './session'

/** Who of the staff asks for this page; null: nobody. Asked once per request. */
export const getStaff = cache(async (): Promise<StaffMember | null> => findStaff(await readStaffToken()))

export type Owner = { staffId: string; name: string }

/** Everybody of the staff, by name: who may look after a tenant. */
export async function listOwners(_staff: StaffMember): Promise<Owner[]> {
  const staff = await db.staff.findMany({ select: { id: true, name: true, email: true }, take: 500 })
  const owners = staff.map((one) => ({ staffId: one.id, name: one.name || one.email }))
  return owners.sort((one, other) => one.name.localeCompare(other.name))
}
