import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangeTicket } from '@/components/wizard/print/change-ticket'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { refuse } from '@/lib/auth/refuse'
import { getSetup } from '@/lib/onboarding/onboarding-queries'
import { printPath } from '@/lib/onboarding/paths'

type Props = PageProps<'/[locale]/setup/[onboardingId]/print'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId } = await params
  const setup = await getSetup(onboardingId)
  if (!setup) return {}
  const t = await getTranslations({ locale, namespace: 'print' })
  return { title: t('title', { erp: setup.guide.erp.name, vendor: setup.guide.vendor.name }) }
}

export default async function PrintPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const setup = await getSetup(onboardingId)
  if (!setup) return refuse()
  return (
    <SetupFrame setup={setup} here={printPath(locale, onboardingId)}>
      <ChangeTicket setup={setup} />
    </SetupFrame>
  )
}
