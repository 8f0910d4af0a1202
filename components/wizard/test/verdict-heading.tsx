import { useTranslations } from 'next-intl'
import type { TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { countRepairs, type Verdict } from './verdict'

type VerdictHeadingProps = { reading: Reading; test: TestSummary; verdict: Verdict }

export function VerdictHeading({ reading, test, verdict }: VerdictHeadingProps) {
  const t = useTranslations('test')
  const { guide, company } = reading
  const facts = {
    erp: guide.erp.name,
    vendor: guide.vendor.name,
    company,
    reference: test.reference,
    count: countRepairs(test),
  }
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(`${verdict}.title`, facts)}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">{t(leadOf(verdict, test), facts)}</p>
    </>
  )
}

function leadOf(verdict: Verdict, { checks, diagnosis }: TestSummary) {
  if (verdict === 'problem' && diagnosis?.causes[0]?.certainty !== 'certain') return 'problem.leadUnsure'
  if (verdict === 'connected' && checks.some(({ state }) => state === 'unknown')) return 'connected.leadOpen'
  return `${verdict}.lead` as const
}
