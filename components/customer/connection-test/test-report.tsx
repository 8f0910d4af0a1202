import { useLocale, useTranslations } from 'next-intl'
import { SupportContact } from '@/components/customer/support-contact'
import { CheckList, trimTestToGuide } from '@/components/guide-text/check-list'
import { CheckText } from '@/components/guide-text/check-row'
import { SupportDetails } from '@/components/guide-text/support-details'
import { Noticed, TestOriginNote } from '@/components/guide-text/test-origin'
import { BackLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Main, mainLooks } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { companyFromChecks, isOtherCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { setupPath, testPath } from '@/lib/platform/routes'
import { AutoRefresh } from './auto-refresh'
import { Findings } from './findings'
import { hasFailedTwice } from './found-before'
import { NextSteps } from './next-steps'
import { meantCompany, nameOfErpCompany } from './other-company'
import { asksForTest, countRepairs, type Verdict, verdictOf } from './verdict'

/** Shows one connection test, during and after it: its result, what to do, and every check. */
export function TestReport({ view, test: storedTest }: { view: OnboardingView; test: TestSummary }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, onboardingId } = view
  const test = trimTestToGuide(guide, storedTest)
  const verdict = verdictOf(view, test)
  const newest = view.tests[0]
  return (
    <Main className={mainLooks.report}>
      <BackLink href={setupPath(locale, onboardingId)}>{t('common.allTasks')}</BackLink>
      <VerdictHeading view={view} test={test} verdict={verdict} />
      {test.outcome && newest && newest.id !== test.id && (
        <p className="mt-3 text-note">
          <Link href={testPath(locale, onboardingId, newest.id)}>{t('connectionTest.newest')}</Link>
        </p>
      )}
      <Findings view={view} test={test} verdict={verdict} />
      {asksForTest(verdict) && <NextSteps view={view} verdict={verdict} />}
      <CheckList view={view} test={test} />
      <TestProgress test={test} verdict={verdict} />
      {!asksForTest(verdict) && <NextSteps view={view} verdict={verdict} />}
      {(verdict === 'notTheirs' || (test.outcome !== 'connected' && hasFailedTwice(view.tests, test))) && (
        <SupportContact vendor={guide.vendor} />
      )}
      <SupportDetails test={test} />
      <TestHistory view={view} shown={test} />
    </Main>
  )
}

type VerdictHeadingProps = {
  view: OnboardingView
  test: TestSummary
  verdict: Verdict
}

export function VerdictHeading({ view, test, verdict }: VerdictHeadingProps) {
  const t = useTranslations('connectionTest')
  const { guide, company } = view
  const [ours, found] = [view.record.erpCompany, companyFromChecks(test.checks)]
  const facts = {
    erp: guide.erp.name,
    vendor: guide.vendor.name,
    company,
    reference: test.reference,
    count: countRepairs(test),
    connected: (found && meantCompany(ours, found)) ?? '',
    found: found ? nameOfErpCompany(found) : '',
    reads: guide.permissions.length > 0 ? 'modules' : 'lists',
  }
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(titleOf(verdict, test), facts)}</h1>
      <p className="max-w-[36em] text-lead wrap-anywhere text-ink-2">
        {t(verdict === 'whichCompany' && !ours ? 'whichCompany.leadTyped' : leadOf(verdict, test), facts)}
      </p>
      {isFailure(verdict) && (
        <div className="mt-2">
          <Noticed view={view} test={test} />
        </div>
      )}
    </>
  )
}

/** A person who tests is on the way. Whoever is told by a regular test had arrived. */
function titleOf(verdict: Verdict, { origin }: TestSummary) {
  if (verdict === 'problem' && origin !== 'person') return 'problem.titleBroken'
  return `${verdict}.title` as const
}

/** Says whether a reader might look for a mistake of their own. */
function isFailure(verdict: Verdict): boolean {
  return verdict === 'problem' || verdict === 'repaired' || verdict === 'unconfirmed' || verdict === 'unclear'
}

function leadOf(verdict: Verdict, { checks, diagnosis }: TestSummary) {
  if (verdict === 'problem' && diagnosis?.causes[0]?.certainty !== 'certain') return 'problem.leadUnsure'
  if (verdict === 'connected' && checks.some(({ state }) => state === 'unknown')) return 'connected.leadOpen'
  return `${verdict}.lead` as const
}

type TestProgressProps = { test: TestSummary; verdict: Verdict }

/** Announces each new check to screen readers and refreshes the page while the test runs. */
export function TestProgress({ test, verdict }: TestProgressProps) {
  const t = useTranslations('connectionTest')
  const isRunning = !test.outcome
  const latest = test.checks.at(-1)
  return (
    <>
      <p role="status" className="sr-only">
        {isRunning && latest
          ? t.rich('checks.announced', {
              state: t(`checks.state.${latest.state}`),
              check: () => <CheckText check={latest} />,
            })
          : t(`history.outcome.${outcomeOf(test, verdict)}`)}
      </p>
      {isRunning && <AutoRefresh />}
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

export function TestHistory({ view, shown }: { view: OnboardingView; shown: TestSummary }) {
  const t = useTranslations('connectionTest.history')
  const format = useFormatter()
  const locale = useLocale()
  const others = view.tests.filter(({ id, startedAt }) => id !== shown.id && startedAt <= shown.startedAt)
  if (others.length === 0) return null
  return (
    <details className="mt-2 text-note text-ink-2 print:hidden">
      <summary className="w-fit py-1">{t('title', { count: others.length })}</summary>
      <ul className="mt-1.5">
        {others.map(({ id, startedAt, outcome, origin, reference, checks }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-2">
            <Link href={testPath(locale, view.onboardingId, id)} className="min-w-38">
              <time dateTime={startedAt.toISOString()}>{format.relativeTime(startedAt)}</time>
            </Link>
            <span className="grow">
              {t(
                `outcome.${isOtherCompany({ checks }, view.record.erpCompany) ? 'otherCompany' : (outcome ?? 'running')}`,
              )}
            </span>
            <TestOriginNote guide={view.guide} test={{ origin }} />
            <span className="font-mono text-[0.92em] text-ink-3">{reference}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
