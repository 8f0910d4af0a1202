import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConnectedReport } from '@/components/customer/connected/connected-report'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { findJourneyEnding } from '@/lib/onboarding/journey'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { donePath, setupPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type DonePageProps = PageProps<'/[locale]/setup/[onboardingId]/done'>

export async function generateMetadata({ params }: DonePageProps): Promise<Metadata> {
  const t = await getTranslations('connected')
  const setup = await getShownOnboarding((await params).onboardingId)
  const isByWord = setup && findJourneyEnding(setup.record, setup.journey)?.how === 'attested'
  return { title: t(isByWord ? 'byWord.metaTitle' : 'metaTitle') }
}

export default async function DonePage({ params }: DonePageProps) {
  const { locale, onboardingId } = await params
  const setup = await getShownOnboarding(onboardingId)
  if (!setup) return redirectToNotFound()
  const ending = findJourneyEnding(setup.record, setup.journey)
  if (!ending) redirect(setupPath(locale, onboardingId))
  return (
    <CustomerFrame setup={setup} here={donePath(locale, onboardingId)}>
      <ConnectedReport setup={setup} ending={ending} />
    </CustomerFrame>
  )
}
