import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { setupPath, testPath } from '@/lib/onboarding/paths'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { CheckList } from './check-list'
import { Findings } from './findings'
import { knownTest } from './known-test'
import { NextSteps } from './next-steps'
import { Progress } from './progress'
import { SupportDetails } from './support-details'
import { TestHistory } from './test-history'
import { asksForTest, verdictOf } from './verdict'
import { VerdictHeading } from './verdict-heading'

/** One connection test, while it runs and ever after: what it means, what it asks for, and all it asked. */
export function TestReport({ setup, test: kept }: { setup: Setup; test: TestSummary }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, participant, company, onboardingId } = setup
  const reading: Reading = { guide, erpLanguage: participant.erpLanguage, company }
  const test = knownTest(guide, kept)
  const verdict = verdictOf(setup, test)
  const newest = setup.tests[0]
  return (
    <main id="main" className="mx-auto w-full max-w-180 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link href={setupPath(locale, onboardingId)} className="inline-flex min-h-8 items-center gap-1.5">
        <span aria-hidden="true">‹</span>
        {t('common.allTasks')}
      </Link>
      <VerdictHeading setup={setup} reading={reading} test={test} verdict={verdict} />
      {test.outcome && newest && newest.id !== test.id && (
        <p className="mt-3 text-note">
          <Link href={testPath(locale, onboardingId, newest.id)}>{t('test.newest')}</Link>
        </p>
      )}
      <Findings setup={setup} reading={reading} test={test} verdict={verdict} />
      {asksForTest(verdict) && <NextSteps setup={setup} verdict={verdict} />}
      <CheckList setup={setup} reading={reading} test={test} />
      <Progress reading={reading} test={test} verdict={verdict} />
      {!asksForTest(verdict) && <NextSteps setup={setup} verdict={verdict} />}
      <SupportDetails reading={reading} test={test} />
      <TestHistory setup={setup} shown={test} />
    </main>
  )
}
