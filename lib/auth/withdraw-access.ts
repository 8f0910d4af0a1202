import 'server-only'
import { db } from '@/lib/db'
import type { Identity } from './staff-access'

/** Ends every session of somebody who may not come in any more, and keeps what the provider now says of them. */
export async function withdrawAccess({ issuer, subject, ...account }: Identity): Promise<void> {
  const where = { issuer_subject: { issuer, subject } }
  const staff = await db.staff.findUnique({ where, select: { id: true } })
  if (!staff) return
  const staffId = staff.id
  const { groups, email, isEmailVerified } = account
  await db.$transaction([
    db.staff.update({ where, data: { groups, email, isEmailVerified }, select: { id: true } }),
    db.staffSession.deleteMany({ where: { staffId } }),
    db.staffEvent.create({ data: { staffId, kind: 'accessWithdrawn' }, select: { id: true } }),
  ])
}
