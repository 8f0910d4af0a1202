import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TestReport } from '@/components/customer/connection-test/test-report'
import { CustomerFrame } from '@/components/customer/customer-frame'
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
  const [setup, test] = await Promise.all([
    getShownOnboarding(onboardingId),
    getShownTest(onboardingId, testId),
  ])
  if (!setup || !test) return redirectToNotFound()
  return (
    <CustomerFrame setup={setup} here={testPath(locale, onboardingId, testId)}>
      <TestReport setup={setup} test={test} />
    </CustomerFrame>
  )
}
