import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import type { ListQuery } from './list-query'
import type { OnboardingRow } from './onboarding-row'
import { eachPage } from './pages'

/** A row of the table with the person who was invited, unless everything personal was erased. */
export type ExportedRow = OnboardingRow & { contact?: { name: string; email: string } }

/** Yields every row of the table under its filters, page by page. A staff event records the export, without the search text. */
export async function exportOnboardings(
  query: ListQuery,
  { staffId }: StaffMember,
  { now = databaseNow(), size = 500 } = {},
): Promise<AsyncGenerator<ExportedRow[]>> {
  const { view, guideId, waitingOn, locale, search } = query
  const data = { view, guideId, waitingOn, locale, isSearch: search !== undefined }
  await db.staffEvent.create({ data: { staffId, kind: 'tenantsExported', data }, select: { id: true } })
  return withContacts(eachPage(query, { staffId, now, size }))
}

/** Adds to each row the person who was invited first. So a list that is exported can be imported. */
async function* withContacts(pages: AsyncGenerator<OnboardingRow[]>): AsyncGenerator<ExportedRow[]> {
  for await (const rows of pages) {
    const people = await db.participant.findMany({
      where: { onboardingId: { in: rows.map(({ onboardingId }) => onboardingId) }, staffId: null },
      orderBy: [{ onboardingId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      distinct: 'onboardingId',
      select: { onboardingId: true, name: true, email: true },
    })
    const byId = new Map(people.map(({ onboardingId, ...person }) => [onboardingId, person]))
    yield rows.map((row) => ({ ...row, contact: byId.get(row.onboardingId) }))
  }
}

/** Records in a staff event who exported which file, and when. */
export async function recordExport({ staffId }: StaffMember, what: 'insight'): Promise<void> {
  await db.staffEvent.create({ data: { staffId, kind: 'exported', data: { what } }, select: { id: true } })
}
