import 'server-only'
import { routing } from '@/i18n/routing'
import { listOwners, type Owner } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { countOnboardings, type OnboardingCounts } from './filters'
import type { ListQuery } from './list-query'
import { findPage, type OnboardingPage } from './pages'

export type OnboardingList = OnboardingPage &
  OnboardingCounts & {
    /** What the filters offer. */
    guideIds: string[]
    owners: Owner[]
    locales: readonly string[]
  }

/** One page of the dashboard's table with the counts above it: for somebody of the staff alone, viewers included. */
export async function listOnboardings(
  query: ListQuery,
  staff: StaffMember,
  now = new Date(),
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
