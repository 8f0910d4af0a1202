import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { ChangeTicket } from '@/components/customer/print/change-ticket'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { iconsOf } from '@/lib/guide/model/brand'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { printPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]/print'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { onboardingId } = await params
  const view = await getShownOnboarding(onboardingId)
  if (!view) return {}
  const t = await getTranslations('print')
  const title = t('title', { erp: view.guide.erp.name, vendor: view.guide.vendor.name })
  return { title, ...iconsOf(view.guide) }
}

export default async function PrintPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const view = await getShownOnboarding(onboardingId)
  if (!view) return redirectToNotFound()
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={printPath(locale, onboardingId)}>
      <ChangeTicket view={view} />
    </CustomerFrame>
  )
}
