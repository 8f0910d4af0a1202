import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { InviteLinks } from '@/components/dashboard/tenants/invite-links'
import { TenantsPage } from '@/components/dashboard/tenants/tenants-page'
import { requireStaff } from '@/lib/auth/require-staff'
import { parseListQuery, toSearch } from '@/lib/dashboard/list-query'
import { dashboardPath } from '@/lib/dashboard/paths'
import { listSavedViews } from '@/lib/dashboard/saved-view-queries'
import { listTenants } from '@/lib/dashboard/tenant-list-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tenantList')
  return { title: t('title') }
}

export default async function DashboardPage({ params, searchParams }: PageProps<'/[locale]/dashboard'>) {
  const { locale } = await params
  const query = parseListQuery(await searchParams)
  const here = `${dashboardPath(locale)}${toSearch(query)}`
  const staff = await requireStaff(locale, here)
  const [list, savedViews, t] = await Promise.all([
    listTenants(query, staff),
    listSavedViews(staff),
    getTranslations('tenantList'),
  ])
  return (
    <DashboardFrame
      staff={staff}
      here={here}
      title={t('title')}
      aside={staff.role === 'manager' && list.hasAny && <InviteLinks />}
    >
      <TenantsPage query={query} list={list} savedViews={savedViews} staff={staff} />
    </DashboardFrame>
  )
}
