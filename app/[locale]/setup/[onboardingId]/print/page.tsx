import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { ChangeTicket } from '@/components/customer/print/change-ticket'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { printPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]/print'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { onboardingId } = await params
  const setup = await getShownOnboarding(onboardingId)
  if (!setup) return {}
  const t = await getTranslations('print')
  return { title: t('title', { erp: setup.guide.erp.name, vendor: setup.guide.vendor.name }) }
}

export default async function PrintPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const setup = await getShownOnboarding(onboardingId)
  if (!setup) return redirectToNotFound()
  return (
    <CustomerFrame setup={setup} here={printPath(locale, onboardingId)}>
      <ChangeTicket setup={setup} />
    </CustomerFrame>
  )
}
