import type { Metadata } from 'next'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { TenantPage } from '@/components/dashboard/tenant/tenant-page'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getStaff } from '@/lib/auth/staff-queries'
import { tenantPath } from '@/lib/dashboard/paths'
import { saidOf } from '@/lib/dashboard/said'
import { getTenant, listHistory, listOwners } from '@/lib/dashboard/tenant-queries'

type Props = PageProps<'/[locale]/dashboard/tenants/[onboardingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const tenant = staff && (await getTenant(staff, onboardingId, locale))
  return tenant ? { title: tenant.row.company } : {}
}

export default async function OneTenantPage({ params, searchParams }: Props) {
  const { locale, onboardingId } = await params
  const { before, said } = await searchParams
  const here = tenantPath(locale, onboardingId)
  const staff = await requireStaff(locale, here)
  const place = typeof before === 'string' ? before : undefined
  const [tenant, owners] = await Promise.all([getTenant(staff, onboardingId, locale), listOwners(staff)])
  if (!tenant) return refuse()
  const history = await listHistory(staff, onboardingId, place)
  return (
    <DashboardFrame staff={staff} here={here}>
      <TenantPage
        staff={staff}
        tenant={tenant}
        history={history}
        isOlder={place !== undefined}
        owners={owners}
        said={saidOf(said)}
      />
    </DashboardFrame>
  )
}
