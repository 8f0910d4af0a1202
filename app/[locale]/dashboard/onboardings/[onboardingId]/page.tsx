import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { OnboardingPage } from '@/components/staff/onboarding-detail/onboarding-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { onboardingPath } from '@/lib/platform/routes'
import { parseNotice } from '@/lib/staff/onboarding-detail/form-states'
import { getAnyOnboarding, listHistory } from '@/lib/staff/onboarding-detail/queries'
import { onboardingMetadata } from './onboarding-metadata'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]'>

export const generateMetadata = onboardingMetadata

export default async function OneOnboardingPage({ params, searchParams }: Props) {
  const { locale, onboardingId } = await params
  const { before, notice } = await searchParams
  const here = onboardingPath(locale, onboardingId)
  const staff = await requireStaff(locale, here)
  const cursor = typeof before === 'string' ? before : undefined
  const [onboarding, history, owners] = await Promise.all([
    getAnyOnboarding(staff, onboardingId, locale),
    listHistory(staff, onboardingId, cursor),
    listOwners(staff),
  ])
  if (!onboarding) return redirectToNotFound()
  setGuideContext(guideContextOf(onboarding.view))
  return (
    <StaffFrame staff={staff} here={here}>
      <OnboardingPage
        staff={staff}
        onboarding={onboarding}
        history={history}
        isOlder={cursor !== undefined}
        owners={owners}
        notice={parseNotice(notice)}
      />
    </StaffFrame>
  )
}
