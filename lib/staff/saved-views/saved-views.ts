import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'

export const maxViewName = 60
/** Of one person. */
export const maxViews = 30

/** Names an address of the table. A name that is taken names the new address from now on. `query` is without `?`. */
export async function saveView({ staffId }: StaffMember, name: string, query: string): Promise<void> {
  const kept = await db.savedView.count({ where: { staffId, NOT: { name } } })
  if (kept >= maxViews) return
  await db.savedView.upsert({
    where: { staffId_name: { staffId, name } },
    create: { staffId, name, query },
    update: { query },
    select: { id: true },
  })
}

/** One's own; anybody else's stays, as does what is gone already. */
export async function deleteView({ staffId }: StaffMember, viewId: string): Promise<void> {
  await db.savedView.deleteMany({ where: { id: viewId, staffId } })
}
