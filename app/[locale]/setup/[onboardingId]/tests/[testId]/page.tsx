import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { TestReport } from '@/components/wizard/test/test-report'
import { refuse } from '@/lib/auth/refuse'
import { getSetup, getTest } from '@/lib/onboarding/onboarding-queries'
import { testPath } from '@/lib/onboarding/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('test')
  return { title: t('metaTitle') }
}

type TestPageProps = PageProps<'/[locale]/setup/[onboardingId]/tests/[testId]'>

export default async function TestPage({ params }: TestPageProps) {
  const { locale, onboardingId, testId } = await params
  const [setup, test] = await Promise.all([getSetup(onboardingId), getTest(onboardingId, testId)])
  if (!setup || !test) return refuse()
  return (
    <SetupFrame setup={setup} here={testPath(locale, onboardingId, testId)}>
      <TestReport setup={setup} test={test} />
    </SetupFrame>
  )
}
