import { useTranslations } from 'next-intl'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { CheckRow } from './check-row'
import { CheckWords } from './check-words'
import { PermissionRows } from './permission-rows'
import { Untested } from './untested'

type CheckListProps = { setup: Setup; reading: Reading; test: TestSummary }

/** Every check in the order it was made; while the test runs those made so far. */
export function CheckList({ setup, reading, test }: CheckListProps) {
  const t = useTranslations('test')
  const permissions = test.checks.filter(({ id }) => id === 'permission')
  const isRunning = !test.outcome
  return (
    <section className="mt-9">
      <h2 className="mb-1">{t(isRunning ? 'running.checks' : 'checks.title')}</h2>
      <ol aria-busy={isRunning}>
        {test.checks
          .filter(({ id }) => id !== 'permission')
          .map((check) => (
            <CheckRow key={check.id} state={check.state} ms={check.ms}>
              <CheckWords reading={reading} check={check} />
            </CheckRow>
          ))}
        {permissions.length > 0 && (
          <PermissionRows reading={reading} checks={permissions} isComplete={!isRunning} />
        )}
        {isRunning && (
          <CheckRow state="asking" ms={0}>
            {t('running.asking', { erp: reading.guide.erp.name })}
          </CheckRow>
        )}
      </ol>
      {permissions.some(({ state }) => state === 'passed') && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">{t('checks.permissions.proof')}</p>
      )}
      <Untested setup={setup} reading={reading} test={test} />
    </section>
  )
}
