import { isOtherCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { Outcome, TestSummary } from '@/lib/onboarding/view/test-summary'

/**
 * The headline of a test's page. repaired: the task that the test re-opened has been done since. whichCompany: the test
 * reached another ERP company, and somebody must say which one is meant. otherCompany: the test reached a company that
 * is not the connection's. unconfirmed: a test without a person has found a problem that no second test has found yet.
 */
export type Verdict =
  | Outcome
  | 'running'
  | 'interrupted'
  | 'repaired'
  | 'unconfirmed'
  | 'whichCompany'
  | 'otherCompany'

export function verdictOf(view: OnboardingView, test: TestSummary): Verdict {
  if (!test.outcome) return 'running'
  if (isOtherCompany(test, view.record.erpCompany))
    return view.record.pendingCompany?.testId === test.id ? 'whichCompany' : 'otherCompany'
  if (isUnconfirmed(view, test)) return 'unconfirmed'
  const taskId = test.diagnosis?.causes[0]?.taskId
  const repair = view.journey.tasks.find(({ task }) => task.id === taskId)
  return test.outcome === 'problem' && repair?.status === 'done' ? 'repaired' : test.outcome
}

/** Only a person's test counts at once. The connection has gone on standing since before this one. */
function isUnconfirmed({ record }: OnboardingView, { origin, outcome, startedAt }: TestSummary): boolean {
  const hasStood = record.connectedAt !== undefined && record.connectedAt < startedAt
  return outcome === 'problem' && origin !== 'person' && hasStood
}

/** Says whether the only thing left to do is to test again. */
export function asksForTest(verdict: Verdict): boolean {
  return ['notTheirs', 'unclear', 'interrupted', 'repaired', 'unconfirmed'].includes(verdict)
}

/** Counts the tasks that need a repair, without those that are merely possible. */
export function countRepairs({ diagnosis }: TestSummary): number {
  const found = diagnosis?.causes.filter(({ certainty }) => certainty !== 'possible') ?? []
  return Math.max(1, new Set(found.map(({ taskId, cause }) => taskId ?? cause)).size)
}
