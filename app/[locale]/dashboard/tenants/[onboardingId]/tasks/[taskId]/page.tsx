import type { Metadata } from 'next'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { TenantTask } from '@/components/dashboard/tenant/tenant-task'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getStaff } from '@/lib/auth/staff-queries'
import { tenantTaskPath } from '@/lib/dashboard/paths'
import { saidOf } from '@/lib/dashboard/said'
import { getTenant } from '@/lib/dashboard/tenant-queries'

type Props = PageProps<'/[locale]/dashboard/tenants/[onboardingId]/tasks/[taskId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const tenant = staff && (await getTenant(staff, onboardingId, locale))
  return tenant ? { title: tenant.row.company } : {}
}

export default async function TenantTaskPage({ params, searchParams }: Props) {
  const { locale, onboardingId, taskId } = await params
  const here = tenantTaskPath(locale, onboardingId, taskId)
  const staff = await requireStaff(locale, here)
  const tenant = await getTenant(staff, onboardingId, locale)
  const task = tenant?.setup.journey.tasks.find((one) => one.task.id === taskId)
  if (!tenant || !task) return refuse()
  return (
    <DashboardFrame staff={staff} here={here}>
      <TenantTask tenant={tenant} task={task} staff={staff} said={saidOf((await searchParams).said)} />
    </DashboardFrame>
  )
}
