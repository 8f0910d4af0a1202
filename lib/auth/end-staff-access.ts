import 'server-only'
import { db } from '@/lib/db'

/** Ends every session of whoever has this address, and the links made for it. Answers how many sessions there were. */
export async function endStaffAccess(address: string): Promise<{ sessions: number }> {
  const email = { equals: address, mode: 'insensitive' as const }
  return db.$transaction(async (tx) => {
    const people = await tx.staff.findMany({ where: { email }, select: { id: true } })
    const ids = people.map(({ id }) => id)
    const { count } = await tx.staffSession.deleteMany({ where: { staffId: { in: ids } } })
    await tx.signInLink.updateMany({ where: { email, usedAt: null }, data: { expiresAt: new Date() } })
    await tx.staffEvent.createMany({ data: ids.map((staffId) => ({ staffId, kind: 'accessWithdrawn' })) })
    return { sessions: count }
  })
}
