import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'
import { readForPage } from '@/lib/platform/http/page-reads'

/** A saved view. `search` is the search part of the table's address, or empty for the default table. */
export type SavedView = { id: string; name: string; search: string }

/** Returns the views of a member of the staff, sorted by name. */
export const listSavedViews = readForPage(
  'savedViews',
  async ({ staffId }: StaffMember): Promise<SavedView[]> => {
    const rows = await db.savedView.findMany({
      where: { staffId },
      select: { id: true, name: true, query: true },
    })
    return rows
      .map(({ id, name, query }) => ({ id, name, search: query && `?${query}` }))
      .sort((a, b) => a.name.localeCompare(b.name))
  },
)
