import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoneReport } from '@/components/wizard/done/done-report'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { refuse } from '@/lib/auth/refuse'
import { endingOf } from '@/lib/onboarding/ending'
import { getSetup } from '@/lib/onboarding/onboarding-queries'
import { donePath, setupPath } from '@/lib/onboarding/paths'

type DonePageProps = PageProps<'/[locale]/setup/[onboardingId]/done'>

export async function generateMetadata({ params }: DonePageProps): Promise<Metadata> {
  const t = await getTranslations('done')
  const setup = await getSetup((await params).onboardingId)
  const isByWord = setup && endingOf(setup.record, setup.journey)?.how === 'attested'
  return { title: t(isByWord ? 'byWord.metaTitle' : 'metaTitle') }
}

export default async function DonePage({ params }: DonePageProps) {
  const { locale, onboardingId } = await params
  const setup = await getSetup(onboardingId)
  if (!setup) return refuse()
  const ending = endingOf(setup.record, setup.journey)
  if (!ending) redirect(setupPath(locale, onboardingId))
  return (
    <SetupFrame setup={setup} here={donePath(locale, onboardingId)}>
      <DoneReport setup={setup} ending={ending} />
    </SetupFrame>
  )
}
