import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConnectedReport } from '@/components/customer/connected/connected-report'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { iconsOf } from '@/lib/guide/model/brand'
import { findJourneyEnding } from '@/lib/onboarding/journey'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { donePath, setupPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type DonePageProps = PageProps<'/[locale]/setup/[onboardingId]/done'>

export async function generateMetadata({ params }: DonePageProps): Promise<Metadata> {
  const t = await getTranslations('connected')
  const view = await getShownOnboarding((await params).onboardingId)
  const isByWord = view && findJourneyEnding(view.record, view.journey)?.how === 'attested'
  return { title: t(isByWord ? 'byWord.metaTitle' : 'metaTitle'), ...(view && iconsOf(view.guide)) }
}

export default async function DonePage({ params }: DonePageProps) {
  const { locale, onboardingId } = await params
  const view = await getShownOnboarding(onboardingId)
  if (!view) return redirectToNotFound()
  const ending = findJourneyEnding(view.record, view.journey)
  if (!ending) redirect(setupPath(locale, onboardingId))
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={donePath(locale, onboardingId)}>
      <ConnectedReport view={view} ending={ending} />
    </CustomerFrame>
  )
}
