import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneReport } from '@/components/wizard/done/done-report'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { refuse } from '@/lib/auth/refuse'
import { getSetup } from '@/lib/onboarding/onboarding-queries'
import { donePath, setupPath } from '@/lib/onboarding/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('done')
  return { title: t('metaTitle') }
}

export default async function DonePage({ params }: PageProps<'/[locale]/setup/[onboardingId]/done'>) {
  const { locale, onboardingId } = await params
  const setup = await getSetup(onboardingId)
  if (!setup) return refuse()
  const { connectedAt } = setup.record
  if (!connectedAt) redirect(setupPath(locale, onboardingId))
  return (
    <SetupFrame setup={setup} here={donePath(locale, onboardingId)}>
      <DoneReport setup={setup} connectedAt={connectedAt} />
    </SetupFrame>
  )
}
