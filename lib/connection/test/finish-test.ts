import 'server-only'
import type { Check } from '@/connectors/connector'
import { setPendingCompany } from '@/lib/connection/company/pending-company'
import { diagnose } from '@/lib/connection/diagnosis/diagnosis'
import { noteErpAnswer } from '@/lib/connection/limits/erp-pause'
import { settleSignIn } from '@/lib/connection/limits/refused-sign-ins'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isOtherCompany } from '@/lib/onboarding/erp-company'
import type { Diagnosis } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { countConnectionTest } from '@/lib/platform/health/metrics'
import { getLog } from '@/lib/platform/log'
import { applyTestResult } from './apply-test-result'
import type { TestRun } from './start-test'

const noDiagnosis: Diagnosis = { outcome: 'unclear', causes: [], reopen: [], verified: [] }

type UnfinishedTest = { id: string; onboardingId: string }

/** `prints` is absent when nothing was asked. */
type FinishedRun = Pick<TestRun, 'testId' | 'reference' | 'origin' | 'onboardingId' | 'credentialsAt'> &
  Partial<Pick<TestRun, 'prints'>>

/**
 * Finishes a test and applies its result. A test is finished only once, and an incomplete test changes no task. A test that has
 * reached another company than the connection does changes nothing until somebody has said which company is meant.
 */
export async function finishTest(
  { testId, reference, origin, onboardingId, credentialsAt, prints }: FinishedRun,
  checks: Check[],
  isComplete: boolean,
): Promise<void> {
  const { result: finished } = await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, guide, record, recordEvent } = change
    const diagnosis = isComplete ? diagnose(guide, record.answers, checks) : noDiagnosis
    const { outcome, causes } = diagnosis
    const { count } = await tx.connectionTest.updateMany({
      where: { id: testId, onboardingId, finishedAt: null },
      data: { finishedAt: databaseNow(), outcome, diagnosis, checks },
    })
    if (count === 0) return undefined
    await settleSignIn(tx, testId, checks)
    if (prints) await noteErpAnswer(tx, prints, checks)
    recordEvent({ kind: 'testFinished', data: { testId, outcome, causes: causes.map(({ cause }) => cause) } })
    if (isOtherCompany({ checks }, record.erpCompany))
      await setPendingCompany(change, { testId, checks, credentialsAt })
    else await applyTestResult(change, { testId, checks, diagnosis, credentialsAt })
    getLog().info({ testId, reference, origin, outcome }, 'test finished')
    return { erp: guide.erp.id, origin, outcome }
  })
  if (finished) countConnectionTest(finished)
}

/** Marks a test as interrupted, because the process that ran it died. Returns false when the test had finished. */
export async function markInterrupted({ id, onboardingId }: UnfinishedTest): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, async ({ tx, guide, recordEvent }) => {
    const { count } = await tx.connectionTest.updateMany({
      where: { id, onboardingId, finishedAt: null },
      data: { finishedAt: databaseNow(), outcome: 'interrupted' },
    })
    if (count === 0) return undefined
    const select = { checks: true, origin: true } as const
    const { checks, origin } = await tx.connectionTest.findUniqueOrThrow({ where: { id }, select })
    await settleSignIn(tx, id, checks as Check[])
    recordEvent({ kind: 'testFinished', data: { testId: id, outcome: 'interrupted', causes: [] } })
    return { erp: guide.erp.id, origin, outcome: 'interrupted' }
  })
  if (result !== undefined) countConnectionTest(result)
  return result !== undefined
}
