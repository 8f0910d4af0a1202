import { useTranslations } from 'next-intl'
import { placeOf } from '@/lib/onboarding/place'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { nameOfPlace } from '../name-of-place'
import { countRepairs, type Verdict } from './verdict'

type VerdictHeadingProps = { setup: Setup; reading: Reading; test: TestSummary; verdict: Verdict }

export function VerdictHeading({ setup, reading, test, verdict }: VerdictHeadingProps) {
  const t = useTranslations('test')
  const { guide, company } = reading
  const [known, found] = [setup.record.place, placeOf(test.checks)]
  const facts = {
    erp: guide.erp.name,
    vendor: guide.vendor.name,
    company,
    reference: test.reference,
    count: countRepairs(test),
    known: known ? nameOfPlace(known) : '',
    found: found ? nameOfPlace(found) : '',
    reads: guide.permissions.length > 0 ? 'modules' : 'lists',
  }
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(`${verdict}.title`, facts)}</h1>
      <p className="max-w-[36em] text-lead wrap-anywhere text-ink-2">{t(leadOf(verdict, test), facts)}</p>
    </>
  )
}

function leadOf(verdict: Verdict, { checks, diagnosis }: TestSummary) {
  if (verdict === 'problem' && diagnosis?.causes[0]?.certainty !== 'certain') return 'problem.leadUnsure'
  if (verdict === 'connected' && checks.some(({ state }) => state === 'unknown')) return 'connected.leadOpen'
  return `${verdict}.lead` as const
}
