import { useTranslations } from 'next-intl'
import type { Check, CheckState } from '@/connectors/connector'
import type { Reading } from '../erp-label'
import { CheckRow } from './check-row'
import { Modules } from './modules'

const order = ['passed', 'failed', 'unknown', 'notReached'] as const satisfies CheckState[]

type PermissionRowsProps = { reading: Reading; checks: Check[]; isComplete: boolean }

/** The permission rows as one line with the modules sorted by what was found, since a dozen alike tell less. */
export function PermissionRows({ reading, checks, isComplete }: PermissionRowsProps) {
  const t = useTranslations('test.checks.permissions')
  const found = order
    .map((state) => ({
      state,
      rows: checks.filter((check) => check.state === state).map(({ row }) => row ?? ''),
    }))
    .filter(({ rows }) => rows.length > 0)
  const worst = (['failed', 'unknown', 'notReached'] as const).find((state) =>
    found.some((some) => some.state === state),
  )
  const counts = {
    of: reading.guide.permissions.every(({ object }) => object) ? 'lines' : 'modules',
    passed: checks.filter(({ state }) => state === 'passed').length,
    total: checks.length,
  }
  const isOpen = worst ? worst !== 'failed' && counts.passed === 0 : !isComplete
  const isAsked = checks.some(({ state }) => state !== 'notReached')
  return (
    <CheckRow
      state={worst ?? 'passed'}
      ms={checks.reduce((total, { ms }) => total + ms, 0)}
      more={
        isAsked && (
          <dl className="pb-1">
            {found.map(({ state, rows }) => (
              <div key={state} className="mt-1.5">
                <dt
                  className={
                    found.length === 1
                      ? 'sr-only'
                      : `text-note ${state === 'failed' ? 'text-bad' : 'text-ink-2'}`
                  }
                >
                  {t(state)}
                </dt>
                <dd>
                  <Modules reading={reading} rows={rows} />
                </dd>
              </div>
            ))}
          </dl>
        )
      }
    >
      {t(isOpen ? 'count' : worst ? 'some' : 'all', counts)}
    </CheckRow>
  )
}
