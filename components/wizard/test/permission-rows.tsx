import { useTranslations } from 'next-intl'
import type { Check, CheckState } from '@/connectors/connector'
import type { Reading } from '../erp-label'
import { CheckRow } from './check-row'
import { Modules } from './modules'

const order = ['passed', 'failed', 'unknown', 'notReached'] as const satisfies CheckState[]

/** The permission rows as one line with the modules sorted by what was found, since a dozen alike tell less. */
export function PermissionRows({ reading, checks }: { reading: Reading; checks: Check[] }) {
  const t = useTranslations('test.checks.permissions')
  const rowsOf = (state: CheckState) =>
    checks.filter((check) => check.state === state).map(({ row }) => row ?? '')
  const worst = (['failed', 'unknown', 'notReached'] as const).find((state) => rowsOf(state).length > 0)
  const isAsked = checks.some(({ state }) => state !== 'notReached')
  return (
    <CheckRow
      state={worst ?? 'passed'}
      ms={checks.reduce((total, { ms }) => total + ms, 0)}
      more={
        <>
          <dl className="pb-1">
            {order.map((state) => (
              <Modules
                key={state}
                reading={reading}
                term={t(state)}
                rows={rowsOf(state)}
                tone={state === 'failed' ? 'text-bad' : undefined}
              />
            ))}
          </dl>
          {isAsked && <p className="mt-2 max-w-[34em] text-note text-ink-2">{t('proof')}</p>}
        </>
      }
    >
      {t('title', { passed: rowsOf('passed').length, total: checks.length })}
    </CheckRow>
  )
}
