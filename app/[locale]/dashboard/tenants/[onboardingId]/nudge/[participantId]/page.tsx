import type { Metadata } from 'next'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { draftNudge } from '@/components/dashboard/tenant/draft-nudge'
import { mayOpenAll } from '@/components/dashboard/tenant/may-open-all'
import { NudgePage } from '@/components/dashboard/tenant/nudge-page'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getStaff } from '@/lib/auth/staff-queries'
import { nudgePath } from '@/lib/dashboard/paths'
import { getTenant } from '@/lib/dashboard/tenant-queries'

type Props = PageProps<'/[locale]/dashboard/tenants/[onboardingId]/nudge/[participantId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const tenant = staff && (await getTenant(staff, onboardingId, locale))
  return tenant ? { title: tenant.row.company } : {}
}

export default async function NudgePersonPage({ params }: Props) {
  const { locale, onboardingId, participantId } = await params
  const here = nudgePath(locale, onboardingId, participantId)
  const staff = await requireStaff(locale, here)
  const tenant = staff.role === 'manager' ? await getTenant(staff, onboardingId, locale) : null
  const person = tenant?.people.find(({ id }) => id === participantId)
  if (!tenant || !person || !mayOpenAll(tenant, person)) return refuse()
  return (
    <DashboardFrame staff={staff} here={here}>
      <NudgePage tenant={tenant} person={person} draft={await draftNudge(tenant, person, '')} />
    </DashboardFrame>
  )
}
