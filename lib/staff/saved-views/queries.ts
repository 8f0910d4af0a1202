import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'

/** `search` is `?…`, or nothing for the table one begins with. */
export type SavedView = { id: string; name: string; search: string }

/** One's own views, by name. */
export async function listSavedViews({ staffId }: StaffMember): Promise<SavedView[]> {
  const rows = await db.savedView.findMany({
    where: { staffId },
    select: { id: true, name: true, query: true },
  })
  return rows
    .map(({ id, name, query }) => ({ id, name, search: query && `?${query}` }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
