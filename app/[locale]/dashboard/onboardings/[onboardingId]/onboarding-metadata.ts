import type { Metadata } from 'next'
import { getStaff } from '@/lib/accounts/staff/queries'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = { params: Promise<{ locale: string; onboardingId: string }> }

/** Titles a page of one onboarding with the company's name. Without a session of the staff the page has no title. */
export async function onboardingMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const staff = await getStaff()
  const onboarding = staff && (await getOnboarding(staff, onboardingId, locale))
  return onboarding ? { title: onboarding.row.company } : {}
}
