import type { Metadata } from 'next'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { DeletePage } from '@/components/dashboard/tenant/delete-page'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getStaff } from '@/lib/auth/staff-queries'
import { deleteTenantPath } from '@/lib/dashboard/paths'
import { getTenant } from '@/lib/dashboard/tenant-queries'

type Props = PageProps<'/[locale]/dashboard/tenants/[onboardingId]/delete'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const tenant = staff && (await getTenant(staff, onboardingId, locale))
  return tenant ? { title: tenant.row.company } : {}
}

export default async function DeleteTenantPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const here = deleteTenantPath(locale, onboardingId)
  const staff = await requireStaff(locale, here)
  const tenant = staff.role === 'manager' ? await getTenant(staff, onboardingId, locale) : null
  if (!tenant) return refuse()
  return (
    <DashboardFrame staff={staff} here={here}>
      <DeletePage tenant={tenant} />
    </DashboardFrame>
  )
}
