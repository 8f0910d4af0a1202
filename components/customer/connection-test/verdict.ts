import { isOtherCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { Outcome, TestSummary } from '@/lib/onboarding/view/test-summary'

/**
 * What a test's page says first. repaired: the task it re-opened has been marked as done since. whichCompany: it has led to
 * another one, and somebody has to say which is meant. otherCompany: it was in one that is not the connection's.
 */
export type Verdict = Outcome | 'running' | 'interrupted' | 'repaired' | 'whichCompany' | 'otherCompany'

export function verdictOf(view: OnboardingView, test: TestSummary): Verdict {
  if (!test.outcome) return 'running'
  if (isOtherCompany(test, view.record.erpCompany))
    return view.record.pendingCompany?.testId === test.id ? 'whichCompany' : 'otherCompany'
  const taskId = test.diagnosis?.causes[0]?.taskId
  const repair = view.journey.tasks.find(({ task }) => task.id === taskId)
  return test.outcome === 'problem' && repair?.status === 'done' ? 'repaired' : test.outcome
}

/** Nothing else is left to do than to test again. */
export function asksForTest(verdict: Verdict): boolean {
  return ['notTheirs', 'unclear', 'interrupted', 'repaired'].includes(verdict)
}

/** How many tasks ask for a repair, those that are merely possible left out. */
export function countRepairs({ diagnosis }: TestSummary): number {
  const found = diagnosis?.causes.filter(({ certainty }) => certainty !== 'possible') ?? []
  return Math.max(1, new Set(found.map(({ taskId, cause }) => taskId ?? cause)).size)
}
