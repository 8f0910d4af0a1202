import 'server-only'
import { type Locale, routing } from '@/i18n/routing'
import type { Owner } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { db } from '@/lib/platform/db'
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
  { staffId }: StaffMember,
  now = new Date(),
): Promise<OnboardingList> {
  const [page, counted, owners] = await Promise.all([
    findPage(query, staffId, now),
    countOnboardings(query, staffId, now),
    listOwners(),
  ])
  return {
    ...page,
    ...counted,
    owners,
    guideIds: listGuides().map(({ id }) => id),
    locales: routing.locales,
  }
}

/** Returns all members of the staff, who may own an onboarding. */
async function listOwners(): Promise<Owner[]> {
  const staff = await db.staff.findMany({ select: { id: true, name: true, email: true }, take: 500 })
  const owners = staff.map(({ id, name, email }) => ({ staffId: id, name: name || email }))
  return owners.sort((a, b) => a.name.localeCompare(b.name))
}
