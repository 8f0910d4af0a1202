import { onboardingMetadata } from '@/app/[locale]/dashboard/onboardings/[onboardingId]/onboarding-metadata'
import { draftNudge } from '@/components/staff/onboarding-detail/people/draft-nudge'
import { NudgePage } from '@/components/staff/onboarding-detail/people/nudge-page'
import { hasFullAccess } from '@/components/staff/onboarding-detail/people/people'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { nudgePath } from '@/lib/platform/routes'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]/nudge/[participantId]'>

export const generateMetadata = onboardingMetadata

export default async function NudgePersonPage({ params }: Props) {
  const { locale, onboardingId, participantId } = await params
  const here = nudgePath(locale, onboardingId, participantId)
  const staff = await requireStaff(locale, here)
  const onboarding = staff.role === 'manager' ? await getOnboarding(staff, onboardingId, locale) : null
  const person = onboarding?.people.find(({ id }) => id === participantId)
  if (!onboarding || !person || !hasFullAccess(onboarding, person)) return redirectToNotFound()
  return (
    <StaffFrame staff={staff} here={here}>
      <NudgePage onboarding={onboarding} person={person} draft={await draftNudge(onboarding, person, '')} />
    </StaffFrame>
  )
}
