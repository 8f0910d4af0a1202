import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'

export const maxViewName = 60

/** The number of views that one member of the staff may save. */
export const maxViews = 30

/** Saves an address of the table under a name, in place of an earlier view with this name. `query` has no question mark. */
export async function saveView({ staffId }: StaffMember, name: string, query: string): Promise<void> {
  const otherViews = await db.savedView.count({ where: { staffId, NOT: { name } } })
  if (otherViews >= maxViews) return
  await db.savedView.upsert({
    where: { staffId_name: { staffId, name } },
    create: { staffId, name, query },
    update: { query },
    select: { id: true },
  })
}

/** Deletes a view of this member of the staff. Other people's views stay. */
export async function deleteView({ staffId }: StaffMember, viewId: string): Promise<void> {
  await db.savedView.deleteMany({ where: { id: viewId, staffId } })
}
