import 'server-only'
import { type Locale, routing } from '@/i18n/routing'
import { listOwners, type Owner } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { countOnboardings, type OnboardingCounts } from './filters'
import type { ListQuery } from './list-query'
import { findPage, type OnboardingPage } from './pages'

export type OnboardingList = OnboardingPage &
  OnboardingCounts & {
    /** The ids of the guides that the filter lists. */
    guideIds: string[]
    /** The members of the staff that the filter lists. */
    owners: Owner[]
    /** The locales that the filter lists. */
    locales: readonly Locale[]
  }

/** Returns one page of the dashboard's table and the counts above it. Viewers of the staff may read it too. */
export async function listOnboardings(
  query: ListQuery,
  staff: StaffMember,
  now = databaseNow(),
): Promise<OnboardingList> {
  const [page, counted, owners] = await Promise.all([
    findPage(query, staff.staffId, now),
    countOnboardings(query, staff.staffId, now),
    listOwners(staff),
  ])
  return {
    ...page,
    ...counted,
    owners,
    guideIds: listGuides().map(({ id }) => id),
    locales: routing.locales,
  }
}
