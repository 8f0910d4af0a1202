import type { Metadata } from 'next'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { ContactPage } from '@/components/dashboard/tenant/contact-page'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getStaff } from '@/lib/auth/staff-queries'
import { personPath } from '@/lib/dashboard/paths'
import { getTenant } from '@/lib/dashboard/tenant-queries'

type Props = PageProps<'/[locale]/dashboard/tenants/[onboardingId]/people/[participantId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const tenant = staff && (await getTenant(staff, onboardingId, locale))
  return tenant ? { title: tenant.row.company } : {}
}

export default async function PersonPage({ params }: Props) {
  const { locale, onboardingId, participantId } = await params
  const here = personPath(locale, onboardingId, participantId)
  const staff = await requireStaff(locale, here)
  const tenant = staff.role === 'manager' ? await getTenant(staff, onboardingId, locale) : null
  const person = tenant?.people.find(({ id }) => id === participantId)
  if (!tenant || !person) return refuse()
  return (
    <DashboardFrame staff={staff} here={here}>
      <ContactPage tenant={tenant} person={person} />
    </DashboardFrame>
  )
}
