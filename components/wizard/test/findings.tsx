import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { donePath } from '@/lib/onboarding/paths'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import { CauseCard } from '../cause-card'
import type { Reading } from '../erp-label'
import { OtherCauses } from './other-causes'
import { PossibleCauses } from './possible-causes'
import { RepairCard } from './repair-card'
import type { Verdict } from './verdict'
import { WhichCompany } from './which-company'

type FindingsProps = { setup: Setup; reading: Reading; test: TestSummary; verdict: Verdict }

/** What follows from a test: one thing to do first, the rest below it as less. */
export function Findings({ setup, reading, test, verdict }: FindingsProps) {
  const t = useTranslations('test')
  const locale = useLocale()
  const [first, ...others] = test.diagnosis?.causes ?? []
  if (verdict === 'connected')
    return (
      <p className="mt-7">
        <ButtonLink href={donePath(locale, setup.onboardingId)}>{t('connected.done')}</ButtonLink>
      </p>
    )
  if (verdict === 'whichCompany' && setup.record.otherPlace)
    return (
      <div className="mt-7">
        <WhichCompany setup={setup} test={test} otherPlace={setup.record.otherPlace} />
      </div>
    )
  if (!first || verdict === 'otherCompany') return null
  const isTheirs = verdict === 'problem' || verdict === 'repaired'
  return (
    <div className="mt-7 grid gap-7">
      {isTheirs ? (
        <RepairCard
          setup={setup}
          reading={reading}
          found={first}
          rowCount={test.checks.filter(({ id }) => id === 'permission').length}
          isRepaired={verdict === 'repaired'}
        />
      ) : (
        <CauseCard reading={reading} cause={first.cause} certainty={first.certainty} tone="plain">
          <p className="text-note text-ink-2">
            {t('notTheirs.tell', { vendor: reading.guide.vendor.name, reference: test.reference })}
          </p>
        </CauseCard>
      )}
      <OtherCauses
        setup={setup}
        reading={reading}
        causes={others.filter(({ certainty }) => certainty !== 'possible')}
      />
      <PossibleCauses
        setup={setup}
        reading={reading}
        causes={others.filter(({ certainty }) => certainty === 'possible')}
      />
    </div>
  )
}
