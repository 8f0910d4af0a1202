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
    /** What the filters offer. */
    guideIds: string[]
    owners: Owner[]
    locales: readonly Locale[]
  }

/** One page of the dashboard's table with the counts above it: for somebody of the staff alone, viewers included. */
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

/** Everybody of the staff: who may be given a tenant. */
async function listOwners(): Promise<Owner[]> {
  const staff = await db.staff.findMany({ select: { id: true, name: true, email: true }, take: 500 })
  const owners = staff.map(({ id, name, email }) => ({ staffId: id, name: name || email }))
  return owners.sort((a, b) => a.name.localeCompare(b.name))
}
