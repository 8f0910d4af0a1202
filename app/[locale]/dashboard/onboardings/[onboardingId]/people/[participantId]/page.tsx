import type { Metadata } from 'next'
import { ContactPage } from '@/components/staff/onboarding-detail/people/contact-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { getStaff } from '@/lib/accounts/staff/queries'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { personPath } from '@/lib/platform/routes'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]/people/[participantId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const onboarding = staff && (await getOnboarding(staff, onboardingId, locale))
  return onboarding ? { title: onboarding.row.company } : {}
}

export default async function PersonPage({ params }: Props) {
  const { locale, onboardingId, participantId } = await params
  const here = personPath(locale, onboardingId, participantId)
  const staff = await requireStaff(locale, here)
  const onboarding = staff.role === 'manager' ? await getOnboarding(staff, onboardingId, locale) : null
  const person = onboarding?.people.find(({ id }) => id === participantId)
  if (!onboarding || !person) return redirectToNotFound()
  return (
    <StaffFrame staff={staff} here={here}>
      <ContactPage onboarding={onboarding} person={person} />
    </StaffFrame>
  )
}
