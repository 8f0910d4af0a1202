import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { CheckList, trimTestToGuide } from '@/components/guide-text/check-list'
import { CheckText } from '@/components/guide-text/check-row'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { SupportDetails } from '@/components/guide-text/support-details'
import { erpCompanyOf, isOtherCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { setupPath, testPath } from '@/lib/platform/routes'
import { AutoRefresh } from './auto-refresh'
import { Findings } from './findings'
import { NextSteps } from './next-steps'
import { nameOfErpCompany } from './other-company'
import { asksForTest, countRepairs, type Verdict, verdictOf } from './verdict'

/** One connection test, while it runs and ever after: what it means, what it asks for, and all it asked. */
export function TestReport({ setup, test: kept }: { setup: OnboardingView; test: TestSummary }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, participant, company, onboardingId } = setup
  const reading: GuideContext = { guide, erpLanguage: participant.erpLanguage, company }
  const test = trimTestToGuide(guide, kept)
  const verdict = verdictOf(setup, test)
  const newest = setup.tests[0]
  return (
    <main id="main" className="mx-auto w-full max-w-180 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link href={setupPath(locale, onboardingId)} className="inline-flex min-h-8 items-center gap-1.5">
        <span aria-hidden="true">‹</span>
        {t('common.allTasks')}
      </Link>
      <VerdictHeading setup={setup} reading={reading} test={test} verdict={verdict} />
      {test.outcome && newest && newest.id !== test.id && (
        <p className="mt-3 text-note">
          <Link href={testPath(locale, onboardingId, newest.id)}>{t('connectionTest.newest')}</Link>
        </p>
      )}
      <Findings setup={setup} reading={reading} test={test} verdict={verdict} />
      {asksForTest(verdict) && <NextSteps setup={setup} verdict={verdict} />}
      <CheckList setup={setup} reading={reading} test={test} />
      <TestProgress reading={reading} test={test} verdict={verdict} />
      {!asksForTest(verdict) && <NextSteps setup={setup} verdict={verdict} />}
      <SupportDetails reading={reading} test={test} />
      <TestHistory setup={setup} shown={test} />
    </main>
  )
}

type VerdictHeadingProps = {
  setup: OnboardingView
  reading: GuideContext
  test: TestSummary
  verdict: Verdict
}

export function VerdictHeading({ setup, reading, test, verdict }: VerdictHeadingProps) {
  const t = useTranslations('connectionTest')
  const { guide, company } = reading
  const [known, found] = [setup.record.erpCompany, erpCompanyOf(test.checks)]
  const facts = {
    erp: guide.erp.name,
    vendor: guide.vendor.name,
    company,
    reference: test.reference,
    count: countRepairs(test),
    connected: known ? nameOfErpCompany(known) : '',
    found: found ? nameOfErpCompany(found) : '',
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

type TestProgressProps = { reading: GuideContext; test: TestSummary; verdict: Verdict }

/** Says each new check to those who cannot see it, and keeps the page fresh while the test runs. */
export function TestProgress({ reading, test, verdict }: TestProgressProps) {
  const t = useTranslations('connectionTest')
  const isRunning = !test.outcome
  const latest = test.checks.at(-1)
  return (
    <>
      <p role="status" className="sr-only">
        {isRunning && latest
          ? t.rich('checks.announced', {
              state: t(`checks.state.${latest.state}`),
              check: () => <CheckText reading={reading} check={latest} />,
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

export function TestHistory({ setup, shown }: { setup: OnboardingView; shown: TestSummary }) {
  const t = useTranslations('connectionTest.history')
  const format = useFormatter()
  const locale = useLocale()
  const others = setup.tests.filter(({ id, startedAt }) => id !== shown.id && startedAt <= shown.startedAt)
  if (others.length === 0) return null
  return (
    <details className="mt-2 text-note text-ink-2 print:hidden">
      <summary className="w-fit py-1">{t('title', { count: others.length })}</summary>
      <ul className="mt-1.5">
        {others.map(({ id, startedAt, outcome, reference, checks }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-2">
            <Link href={testPath(locale, setup.onboardingId, id)} prefetch={false} className="min-w-38">
              <time dateTime={startedAt.toISOString()}>{format.relativeTime(startedAt)}</time>
            </Link>
            <span className="grow">
              {t(
                `outcome.${isOtherCompany({ checks }, setup.record.erpCompany) ? 'otherCompany' : (outcome ?? 'running')}`,
              )}
            </span>
            <span className="font-mono text-[0.92em] text-ink-3">{reference}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
