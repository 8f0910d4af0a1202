import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/page'
import type { Check, CheckState } from '@/connectors/connector'
import { environmentQuestion, isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { CheckRow, CheckText } from './check-row'
import { getGuideContext } from './guide-context'
import { usePlainGuideText } from './guide-text'
import { Modules } from './permission-name'

type CheckListProps = { view: OnboardingView; test: TestSummary }

/** Lists the checks of a test in the order they were made. */
export function CheckList({ view, test }: CheckListProps) {
  const t = useTranslations('connectionTest')
  const permissions = test.checks.filter(({ id }) => id === 'permission')
  const isRunning = !test.outcome
  if (!isRunning && test.checks.length === 0) return null
  return (
    <Section title={t(isRunning ? 'running.checks' : 'checks.title')} className="mt-9">
      <TestedEnvironment view={view} test={test} />
      <ol aria-busy={isRunning}>
        {test.checks
          .filter(({ id }) => id !== 'permission')
          .map((check) => (
            <CheckRow key={check.id} state={check.state} ms={check.ms}>
              <CheckText check={check} />
            </CheckRow>
          ))}
        {permissions.length > 0 && <PermissionRows checks={permissions} isComplete={!isRunning} />}
        {isRunning && (
          <CheckRow state="asking" ms={0}>
            {t('running.asking', { erp: view.guide.erp.name })}
          </CheckRow>
        )}
      </ol>
      {permissions.some(({ state }) => state === 'passed') && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">{t('checks.permissions.proof')}</p>
      )}
      <Untested view={view} test={test} />
    </Section>
  )
}

/** Says which environment of the ERP was asked, where it has several. */
function TestedEnvironment({ view, test }: CheckListProps) {
  const t = useTranslations('connectionTest.checks')
  const plain = usePlainGuideText()
  const environment = test.checks.find((check) => check.environment)?.environment
  const question = view.guide.questions.find(({ id }) => id === environmentQuestion)
  if (!environment || !question?.options.includes(environment)) return null
  const name = plain(`questions.${question.id}.options.${environment}`, question.voice)
  return <p className="mb-3 text-note text-ink-2">{t('environment', { environment: name })}</p>
}

const order = ['passed', 'failed', 'unknown', 'notReached'] as const satisfies CheckState[]

type PermissionRowsProps = { checks: Check[]; isComplete: boolean }

/** Shows all permission checks as one line, with the modules sorted by result. */
export function PermissionRows({ checks, isComplete }: PermissionRowsProps) {
  const t = useTranslations('connectionTest.checks.permissions')
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
    of: getGuideContext().guide.permissions.every(({ object }) => object) ? 'lines' : 'modules',
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
                  <Modules rows={rows} />
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

type UntestedProps = { view: OnboardingView; test: TestSummary }

/** Lists the permissions that the test did not check, so that nobody takes them for proved. */
export function Untested({ view, test }: UntestedProps) {
  const t = useTranslations('connectionTest.checks.untested')
  const { guide, record } = view
  const checkedRows = new Set(test.checks.map(({ row }) => row))
  const rows = guide.permissions.filter(({ id, when }) => isMet(when, record.answers) && !checkedRows.has(id))
  if (!test.outcome || checkedRows.size < 2 || rows.length === 0) return null
  return (
    <div className="mt-5 text-note text-ink-2">
      <h3 className="text-note">{t('title')}</h3>
      <p className="max-w-[40em]">{t('text', { count: rows.length, erp: guide.erp.name })}</p>
      <Modules rows={rows.map(({ id }) => id)} />
    </div>
  )
}

/** Returns the test without what today's guide no longer knows: the guide may have changed since. */
export function trimTestToGuide(guide: Guide, test: TestSummary): TestSummary {
  const { checks, diagnosis } = test
  return {
    ...test,
    checks: checks.filter((check) => guide.checks.some(({ id }) => id === check.id)),
    diagnosis: diagnosis && {
      ...diagnosis,
      causes: diagnosis.causes
        .filter(({ cause }) => cause in guide.causes)
        .map((found) => ({ ...found, taskId: guide.tasks.find(({ id }) => id === found.taskId)?.id })),
    },
  }
}
