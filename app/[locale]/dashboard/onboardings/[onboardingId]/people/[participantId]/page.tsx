import { onboardingMetadata } from '@/app/[locale]/dashboard/onboardings/[onboardingId]/onboarding-metadata'
import { ContactPage } from '@/components/staff/onboarding-detail/people/contact-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { personPath } from '@/lib/platform/routes'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]/people/[participantId]'>

export const generateMetadata = onboardingMetadata

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
