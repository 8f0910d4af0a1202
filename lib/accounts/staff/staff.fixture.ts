import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import type { Role, StaffMember } from './roles'

/** Creates a member of the staff for one test. */
export async function hireStaff(person: { name?: string; role?: Role } = {}): Promise<StaffMember> {
  const { name = 'Ingrid', role = 'manager' } = person
  const subject = randomUUID()
  const email = `${subject}@vendor.example`
  const data = { issuer: 'link', subject, email, name, role }
  const { id: staffId } = await db.staff.create({ data, select: { id: true } })
  return { staffId, name, email, role }
}
