import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/guide-text/action-sentence'
import { CheckList, trimTestToGuide } from '@/components/guide-text/check-list'
import { GuideText } from '@/components/guide-text/guide-text'
import { Modules } from '@/components/guide-text/permission-name'
import { SupportDetails } from '@/components/guide-text/support-details'
import { TestOriginNote } from '@/components/guide-text/test-origin'
import { RelativeTime } from '@/components/staff/moment'
import { Static } from '@/components/static-html/static'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { isOtherCompany } from '@/lib/onboarding/erp-company'
import type { DiagnosedCause, TestSummary } from '@/lib/onboarding/view/test-summary'
import { onboardingTaskPath } from '@/lib/platform/routes'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Lists every test, the newest first. A failed newest test is open. */
export function Tests({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.tests')
  const { tests, guide } = onboarding.view
  const next = onboarding.nextTestAt
  if (tests.length === 0 && !guide.tasks.some(({ kind }) => kind === 'connect')) return null
  return (
    <Section id="tests" title={t('title')}>
      {tests.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      {next && (
        <p className="mb-1 text-note text-ink-3">
          {t.rich('next', { at: () => <RelativeTime at={next} /> })}
        </p>
      )}
      {tests.map((test, index) => (
        <TestRow
          key={test.id}
          onboarding={onboarding}
          test={test}
          isOpen={index === 0 && test.outcome === 'problem'}
        />
      ))}
    </Section>
  )
}

/** Shows one connection test: outcome and causes at a glance, checks and the ERP's own words collapsed. */
export function TestRow({
  onboarding,
  test: storedTest,
  isOpen,
}: {
  onboarding: OnboardingDetail
  test: TestSummary
  isOpen: boolean
}) {
  const t = useTranslations('connectionTest.history.outcome')
  const own = useTranslations('onboardingDetail.tests')
  const test = trimTestToGuide(onboarding.view.guide, storedTest)
  const causes = test.diagnosis?.causes ?? []
  const [first] = causes
  return (
    <Static as="details" open={isOpen} className="group border-b border-line">
      <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2.5">
        <span aria-hidden="true" className="text-ink-3 group-open:rotate-90">
          ›
        </span>
        <span className={`font-medium ${test.outcome === 'problem' ? 'text-bad' : ''}`}>
          {t(
            isOtherCompany(test, onboarding.view.record.erpCompany)
              ? 'otherCompany'
              : (test.outcome ?? 'running'),
          )}
        </span>
        {first && (
          <span className="text-note text-ink-2 group-open:hidden">
            <GuideText k={`causes.${first.cause}.title`} />
          </span>
        )}
        <TestOriginNote guide={onboarding.view.guide} test={test} />
        <span className="ms-auto flex gap-x-3 text-cap text-ink-3">
          <RelativeTime at={test.startedAt} />
          <span translate="no" className="font-mono">
            {test.reference}
          </span>
        </span>
      </summary>
      <div className="pb-6 ps-4 [&_h2]:text-base [&_section]:mt-5">
        {causes.length > 0 && (
          <section>
            <h3 className="mb-1 text-base text-ink">{own('causes')}</h3>
            <ul className="grid gap-3">
              {causes.map((found) => (
                <FoundCause key={found.cause} onboarding={onboarding} found={found} />
              ))}
            </ul>
          </section>
        )}
        <CheckList view={onboarding.view} test={test} />
        <SupportDetails test={test} />
      </div>
    </Static>
  )
}

/** Explains one cause: why a test failed, how sure that is, and which task repairs it. */
export function FoundCause({ onboarding, found }: { onboarding: OnboardingDetail; found: DiagnosedCause }) {
  const t = useTranslations('onboardingDetail.tests')
  const locale = useLocale()
  const { cause, certainty, rows, taskId } = found
  return (
    <li className="max-w-[40em] border-s-3 border-line-2 ps-4">
      <p className="font-medium">
        <GuideText k={`causes.${cause}.title`} />{' '}
        <span className="text-cap font-normal text-ink-3">
          · {t(`certainty.${certainty}`)} · <code translate="no">{cause}</code>
        </span>
      </p>
      <p className="text-note text-ink-2">
        <GuideText k={`causes.${cause}.what`} />
        <Citation of={onboarding.view.guide.causes[cause] ?? {}} />
      </p>
      {rows.length > 0 && (
        <div className="text-note">
          <Modules rows={rows} />
        </div>
      )}
      {taskId && (
        <p className="text-note">
          {t.rich('mends', {
            task: () => (
              <Link href={onboardingTaskPath(locale, onboarding.row.onboardingId, taskId)}>
                <GuideText k={`tasks.${taskId}.title`} />
              </Link>
            ),
          })}
        </p>
      )}
    </li>
  )
}
