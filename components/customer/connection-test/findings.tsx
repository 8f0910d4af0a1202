import { useLocale, useTranslations } from 'next-intl'
import { CauseCard } from '@/components/guide-text/cause-card'
import { usePlainGuideText } from '@/components/guide-text/guide-text'
import { Modules } from '@/components/guide-text/permission-name'
import { ButtonLink } from '@/components/ui/button-link'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { DiagnosedCause, TestSummary } from '@/lib/onboarding/view/test-summary'
import { donePath, taskPath } from '@/lib/platform/routes'
import { hasFoundBefore } from './found-before'
import { OtherCauses, PossibleCauses } from './other-causes'
import { WhichCompany } from './other-company'
import type { Verdict } from './verdict'

type FindingsProps = { view: OnboardingView; test: TestSummary; verdict: Verdict }

/** Shows what follows from a test: first the one thing to do, then the other findings. */
export function Findings({ view, test, verdict }: FindingsProps) {
  const t = useTranslations('connectionTest')
  const locale = useLocale()
  const [first, ...others] = test.diagnosis?.causes ?? []
  if (verdict === 'connected')
    return (
      <p className="mt-7">
        <ButtonLink href={donePath(locale, view.onboardingId)}>{t('connected.done')}</ButtonLink>
      </p>
    )
  if (verdict === 'whichCompany' && view.record.pendingCompany)
    return (
      <div className="mt-7">
        <WhichCompany view={view} test={test} pendingCompany={view.record.pendingCompany} />
      </div>
    )
  if (!first || verdict === 'otherCompany') return null
  const isQuiet = verdict === 'repaired' || verdict === 'unconfirmed'
  const isRepairable = verdict === 'problem' || isQuiet
  return (
    <div className="mt-7 grid gap-7">
      {isRepairable ? (
        <RepairCard
          view={view}
          found={first}
          rowCount={test.checks.filter(({ id }) => id === 'permission').length}
          isRepaired={isQuiet}
          isRepeated={hasFoundBefore(view.tests, test)}
        />
      ) : (
        <CauseCard
          cause={first.cause}
          certainty={first.certainty}
          tone="plain"
          concerning={first.cause === 'permissionsUndecided' && <Modules rows={first.rows} />}
        >
          <p className="text-note text-ink-2">
            {t('notTheirs.tell', { vendor: view.guide.vendor.name, reference: test.reference })}
          </p>
        </CauseCard>
      )}
      <OtherCauses view={view} causes={others.filter(({ certainty }) => certainty !== 'possible')} />
      <PossibleCauses view={view} causes={others.filter(({ certainty }) => certainty === 'possible')} />
    </div>
  )
}

type RepairCardProps = {
  view: OnboardingView
  found: DiagnosedCause
  rowCount: number
  isRepaired: boolean
  /** Whether the test before has found the same. */
  isRepeated: boolean
}

/**
 * Shows the likeliest cause and the way to the task that repairs it. Its button is the only primary one until the cause
 * is repaired.
 */
export function RepairCard({ view, found, rowCount, isRepaired, isRepeated }: RepairCardProps) {
  const t = useTranslations('connectionTest.problem')
  const locale = useLocale()
  const plain = usePlainGuideText()
  const { cause, certainty, rows, taskId } = found
  // When all modules are concerned, the sentence says so and names none.
  const isSome = rows.length > 0 && rows.length < rowCount
  return (
    <CauseCard
      cause={cause}
      certainty={certainty}
      tone={isRepaired ? 'plain' : 'bad'}
      concerning={isSome && <Modules rows={rows} />}
      isRepeated={isRepeated}
    >
      {taskId && (
        <p className="mt-2">
          <ButtonLink
            href={taskPath(locale, view.onboardingId, taskId)}
            look={isRepaired ? 'quiet' : 'primary'}
          >
            {t('open', { task: plain(`tasks.${taskId}.title`) })}
          </ButtonLink>
        </p>
      )}
      {taskId && !isRepaired && <p className="text-note text-ink-2">{t('marked')}</p>}
    </CauseCard>
  )
}
