import type { Metadata } from 'next'
import { getStaff } from '@/lib/accounts/staff/queries'
import { getAnyOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = { params: Promise<{ locale: string; onboardingId: string }> }

/**
 * Returns the metadata of an onboarding's page: the company's name as title, or nothing without a session of the staff.
 */
export async function onboardingMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const onboarding = staff && (await getAnyOnboarding(staff, onboardingId, locale))
  return onboarding ? { title: onboarding.row.company } : {}
}
