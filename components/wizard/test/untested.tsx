import { useTranslations } from 'next-intl'
import { isMet } from '@/guides/branches'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Modules } from './modules'

type UntestedProps = { setup: Setup; reading: Reading; test: TestSummary }

/** Permissions of the customer's branch that the test did not ask for: what is not said to be proved must not seem so. */
export function Untested({ setup, reading, test }: UntestedProps) {
  const t = useTranslations('test.checks.untested')
  const { guide, record } = setup
  const asked = new Set(test.checks.map(({ row }) => row))
  const rows = guide.permissions.filter(({ id, when }) => isMet(when, record.answers) && !asked.has(id))
  if (!test.outcome || asked.size < 2 || rows.length === 0) return null
  return (
    <div className="mt-5 text-note text-ink-2">
      <h3 className="text-note">{t('title')}</h3>
      <p className="max-w-[40em]">{t('text', { count: rows.length, erp: guide.erp.name })}</p>
      <Modules reading={reading} rows={rows.map(({ id }) => id)} />
    </div>
  )
}
