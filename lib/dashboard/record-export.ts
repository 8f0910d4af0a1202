import 'server-only'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'

/** What leaves the product as a file leaves a trace: who, when and which. */
export async function recordExport({ staffId }: StaffMember, what: 'insight'): Promise<void> {
  await db.staffEvent.create({ data: { staffId, kind: 'exported', data: { what } }, select: { id: true } })
}
