import 'server-only'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { eachPage } from './each-page'
import type { ListQuery } from './list-query'
import type { TenantRow } from './tenant-row'

/** Every line of the table under its filters, page by page; that it was taken out is recorded, what was searched for is not. */
export async function exportTenants(
  query: ListQuery,
  { staffId }: StaffMember,
  { now = new Date(), size = 500 } = {},
): Promise<AsyncGenerator<TenantRow[]>> {
  const { view, guideId, waitingOn, locale, search } = query
  const data = { view, guideId, waitingOn, locale, isSearch: search !== undefined }
  await db.staffEvent.create({ data: { staffId, kind: 'tenantsExported', data }, select: { id: true } })
  return eachPage(query, { staffId, now, size })
}
