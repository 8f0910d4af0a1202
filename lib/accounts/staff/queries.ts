import 'server-only'
import { cache } from 'react'
import { askKept } from '@/lib/platform/database/statements/ask-kept'
import { readForPage } from '@/lib/platform/http/page-reads'
import { Prisma } from '@/prisma/generated/client'
import { readStaffToken } from './cookie'
import type { StaffMember } from './roles'
import { findStaff } from './session'

/** Returns the member of the staff who asks for this page, or null. Asked once per request. */
export const getStaff = cache(async (): Promise<StaffMember | null> => readStaff(await readStaffToken()))

/** Returns the member of the staff whose session a token opens, or null. */
export const readStaff = readForPage('staff', (token: string | undefined) => findStaff(token))

export type Owner = { staffId: string; name: string; email: string }

/** Returns all members of the staff by name: each of them may look after an onboarding. Asked once per request. */
export const listOwners = cache((_staff: StaffMember): Promise<Owner[]> => readOwners())

const readOwners = readForPage('owners', async (): Promise<Owner[]> => {
  const staff = await askKept<{ id: string; name: string; email: string }>(
    Prisma.sql`select "id", "name", "email" from "Staff" limit 500`,
  )
  const owners = staff.map(({ id, name, email }) => ({ staffId: id, name: name || email, email }))
  return owners.sort((one, other) => one.name.localeCompare(other.name))
})
