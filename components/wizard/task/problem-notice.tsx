import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { testPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { CauseCard } from '../cause-card'
import type { Reading } from '../erp-label'
import { MenuPath } from '../menu-path'
import { shownActions } from './shown-actions'

type ProblemNoticeProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** What a test has found, the likeliest first, before everything else on the page. */
export function ProblemNotice({ setup, task, reading }: ProblemNoticeProps) {
  const t = useTranslations('task.problem')
  const locale = useLocale()
  const problem = task.record?.problem
  if (!problem) return null
  const test = setup.tests.find(({ id }) => id === problem.testId)
  const certaintyOf = (code: string) => test?.diagnosis?.causes.find(({ cause }) => cause === code)?.certainty
  const { first, rest } = shownActions(task)
  const path = reading.guide.screens[task.task.screen ?? '']?.path
  return (
    <div className="grid gap-4">
      {problem.causes
        .filter((cause) => cause in reading.guide.causes)
        .map((cause) => (
          <CauseCard key={cause} reading={reading} cause={cause} certainty={certaintyOf(cause)} tone="bad" />
        ))}
      {test && !setup.asked && (
        <p className="text-note">
          <Link href={testPath(locale, setup.onboardingId, test.id)}>{t('test')}</Link>
        </p>
      )}
      {rest.length > 0 && (
        <div className="mt-2">
          <h2>{t('missing', { count: first.length })}</h2>
          {path && (
            <p className="mt-2.5">
              <MenuPath reading={reading} path={path} />
            </p>
          )}
        </div>
      )}
    </div>
  )
}
