import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'
import type { ListQuery } from './list-query'
import type { OnboardingRow } from './onboarding-row'
import { eachPage } from './pages'

/** Yields every row of the table under its filters, page by page. A staff event records the export, without the search text. */
export async function exportOnboardings(
  query: ListQuery,
  { staffId }: StaffMember,
  { now = new Date(), size = 500 } = {},
): Promise<AsyncGenerator<OnboardingRow[]>> {
  const { view, guideId, waitingOn, locale, search } = query
  const data = { view, guideId, waitingOn, locale, isSearch: search !== undefined }
  await db.staffEvent.create({ data: { staffId, kind: 'tenantsExported', data }, select: { id: true } })
  return eachPage(query, { staffId, now, size })
}

/** Records in a staff event who exported which file, and when. */
export async function recordExport({ staffId }: StaffMember, what: 'insight'): Promise<void> {
  await db.staffEvent.create({ data: { staffId, kind: 'exported', data: { what } }, select: { id: true } })
}
