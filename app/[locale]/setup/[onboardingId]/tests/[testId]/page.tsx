import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TestReport } from '@/components/customer/connection-test/test-report'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { testPath } from '@/lib/platform/routes'
import { getShownOnboarding, getShownTest } from '@/lib/staff/view-as-customer/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connectionTest')
  return { title: t('metaTitle') }
}

type TestPageProps = PageProps<'/[locale]/setup/[onboardingId]/tests/[testId]'>

export default async function TestPage({ params }: TestPageProps) {
  const { locale, onboardingId, testId } = await params
  const [view, test] = await Promise.all([
    getShownOnboarding(onboardingId),
    getShownTest(onboardingId, testId),
  ])
  if (!view || !test) return redirectToNotFound()
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={testPath(locale, onboardingId, testId)}>
      <TestReport view={view} test={test} />
    </CustomerFrame>
  )
}
