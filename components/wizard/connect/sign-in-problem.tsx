import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { testPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { CauseCard } from '../cause-card'
import type { Reading } from '../erp-label'

type SignInProblemProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** Why the last test led back to these fields. */
export function SignInProblem({ setup, task, reading }: SignInProblemProps) {
  const t = useTranslations('connect')
  const locale = useLocale()
  const problem = task.record?.problem
  const cause = problem?.causes.find((known) => known in reading.guide.causes)
  if (task.status !== 'problem' || !problem || !cause) return null
  const test = setup.tests.find(({ id }) => id === problem.testId)
  const certainty = test?.diagnosis?.causes.find((found) => found.cause === cause)?.certainty
  return (
    <div className="mt-7">
      <CauseCard reading={reading} cause={cause} certainty={certainty} tone="bad">
        {!setup.asked && (
          <p className="text-note">
            <Link href={testPath(locale, setup.onboardingId, problem.testId)}>{t('seeTest')}</Link>
          </p>
        )}
      </CauseCard>
    </div>
  )
}
