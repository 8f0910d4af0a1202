import { useTranslations } from 'next-intl'
import type { TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { CheckWords } from './check-words'
import { KeepFresh } from './keep-fresh'
import type { Verdict } from './verdict'

type ProgressProps = { reading: Reading; test: TestSummary; verdict: Verdict }

/** Says each new check to those who cannot see it, and keeps the page fresh while the test runs. */
export function Progress({ reading, test, verdict }: ProgressProps) {
  const t = useTranslations('test')
  const isRunning = !test.outcome
  const latest = test.checks.at(-1)
  return (
    <>
      <p role="status" className="sr-only">
        {isRunning && latest
          ? t.rich('checks.announced', {
              state: t(`checks.state.${latest.state}`),
              check: () => <CheckWords reading={reading} check={latest} />,
            })
          : t(`history.outcome.${outcomeOf(test, verdict)}`)}
      </p>
      {isRunning && <KeepFresh />}
      {isRunning && (
        <noscript>
          <meta httpEquiv="refresh" content="1" />
        </noscript>
      )}
    </>
  )
}

function outcomeOf({ outcome }: TestSummary, verdict: Verdict) {
  if (verdict === 'whichCompany' || verdict === 'otherCompany') return 'otherCompany'
  return outcome ?? 'running'
}
