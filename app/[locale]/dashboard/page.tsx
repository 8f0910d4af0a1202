import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstallationNotices } from '@/components/staff/installation-notices/installation-notices'
import { OtherAddress } from '@/components/staff/installation-notices/other-address'
import { InviteLinks, OnboardingListPage } from '@/components/staff/onboarding-list/onboarding-list-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { getEnv } from '@/lib/platform/env'
import { dashboardPath } from '@/lib/platform/routes'
import { listInstallationNotices } from '@/lib/staff/installation/queries'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import { listOnboardings } from '@/lib/staff/onboarding-list/queries'
import { listSavedViews } from '@/lib/staff/saved-views/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('onboardingList')
  return { title: t('title') }
}

export default async function DashboardPage({ params, searchParams }: PageProps<'/[locale]/dashboard'>) {
  const { locale } = await params
  const query = parseListQuery(await searchParams)
  const here = `${dashboardPath(locale)}${toSearch(query)}`
  const staff = await requireStaff(locale, here)
  const [list, savedViews, notices, t] = await Promise.all([
    listOnboardings(query, staff),
    listSavedViews(staff),
    listInstallationNotices(),
    getTranslations('onboardingList'),
  ])
  return (
    <StaffFrame
      staff={staff}
      here={here}
      title={t('title')}
      aside={staff.role === 'manager' && list.hasAny && <InviteLinks />}
    >
      <OtherAddress appOrigin={getEnv().APP_URL.origin} />
      <InstallationNotices notices={notices} />
      <OnboardingListPage query={query} list={list} savedViews={savedViews} staff={staff} />
    </StaffFrame>
  )
}
