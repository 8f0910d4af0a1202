import 'server-only'
import { type Locale, routing } from '@/i18n/routing'
import { listOwners, type Owner } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { listGuides } from '@/lib/guide/catalog'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { readForPage } from '@/lib/platform/http/page-reads'
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
    /** The tenant that the query asks for. */
    tenant?: { tenantId: string; name: string }
  }

/** Returns one page of the dashboard's table and the counts above it. Viewers of the staff may read it too. */
export const listOnboardings = readForPage(
  'onboardings',
  async (query: ListQuery, staff: StaffMember, now: Date = databaseNow()): Promise<OnboardingList> => {
    const [page, counted, owners, tenant] = await Promise.all([
      findPage(query, staff.staffId, now),
      countOnboardings(query, staff.staffId, now),
      listOwners(staff),
      query.tenantId ? findTenant(query.tenantId) : undefined,
    ])
    return {
      tenant,
      ...page,
      ...counted,
      owners,
      guideIds: listGuides().map(({ id }) => id),
      locales: routing.locales,
    }
  },
)

async function findTenant(tenantId: string): Promise<OnboardingList['tenant']> {
  const tenant = await db.tenant.findUnique({ where: { id: tenantId }, select: { name: true } })
  return tenant ? { tenantId, ...tenant } : undefined
}
