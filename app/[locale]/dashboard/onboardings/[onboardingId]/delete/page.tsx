import { onboardingMetadata } from '@/app/[locale]/dashboard/onboardings/[onboardingId]/onboarding-metadata'
import { DeletePage } from '@/components/staff/onboarding-detail/delete-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { deleteOnboardingPath } from '@/lib/platform/routes'
import { getAnyOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]/delete'>

export const generateMetadata = onboardingMetadata

export default async function DeleteOnboardingPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const here = deleteOnboardingPath(locale, onboardingId)
  const staff = await requireStaff(locale, here)
  const onboarding = staff.role === 'manager' ? await getAnyOnboarding(staff, onboardingId, locale) : null
  if (!onboarding) return redirectToNotFound()
  return (
    <StaffFrame staff={staff} here={here}>
      <DeletePage onboarding={onboarding} />
    </StaffFrame>
  )
}
