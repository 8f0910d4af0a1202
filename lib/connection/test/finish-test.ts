import 'server-only'
import type { Check } from '@/connectors/connector'
import { setPendingCompany } from '@/lib/connection/company/pending-company'
import { environmentOf } from '@/lib/connection/connectors'
import { diagnose } from '@/lib/connection/diagnosis/diagnosis'
import { watchErp } from '@/lib/connection/health/outages'
import { settleHealth } from '@/lib/connection/health/settle-health'
import { type EndedTest, weighTest } from '@/lib/connection/health/weigh-test'
import { noteErpAnswer } from '@/lib/connection/limits/erp-pause'
import { settleSignIn } from '@/lib/connection/limits/refused-sign-ins'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isOtherCompany } from '@/lib/onboarding/erp-company'
import { disconnect } from '@/lib/onboarding/task-state'
import { type Diagnosis, type TestOrigin, testedEnvironment } from '@/lib/onboarding/view/test-summary'
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
 * Finishes a test and applies its result. A test is finished only once, and an incomplete test changes no task, nor does one of another
 * environment than the customer has answered meanwhile. A test that has
 * reached another company than the connection does changes nothing until somebody has said which company is meant.
 */
export async function finishTest(
  { testId, reference, origin, onboardingId, credentialsAt, prints }: FinishedRun,
  checks: Check[],
  isComplete: boolean,
): Promise<void> {
  const { result: finished } = await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, guide, record } = change
    const isMeant = isOfEnvironment(checks, environmentOf(guide, record.answers))
    const diagnosis = isComplete && isMeant ? diagnose(guide, record.answers, checks) : noDiagnosis
    const { outcome } = diagnosis
    const { count } = await tx.connectionTest.updateMany({
      where: { id: testId, onboardingId, finishedAt: null },
      data: { finishedAt: databaseNow(), outcome, diagnosis, checks },
    })
    if (count === 0) return undefined
    await settleSignIn(tx, testId, checks)
    if (prints) await noteErpAnswer(tx, prints, checks)
    const isOther = isOtherCompany({ checks }, record.erpCompany)
    await endTest(withOrigin(change, origin), { testId, origin, checks, diagnosis, isOther }, credentialsAt)
    getLog().info({ testId, reference, origin, outcome }, 'test finished')
    return { erp: guide.erp.id, connector: guide.connector, outcome }
  })
  if (!finished) return
  const { erp, connector, outcome } = finished
  countConnectionTest({ erp, origin, outcome })
  if (connector) await watchErp(connector, outcome)
}

/** Returns whether a test asked the environment that is meant, as far as both are known. */
function isOfEnvironment(checks: Check[], meant: string | undefined): boolean {
  const tested = testedEnvironment(checks)
  return tested === undefined || meant === undefined || tested === meant
}

async function endTest(change: Change, test: EndedTest, credentialsAt: Date): Promise<void> {
  const { testId, checks, diagnosis, isOther } = test
  const { outcome, causes } = diagnosis
  const weight = await weighTest(change, test)
  const data = { testId, outcome, causes: causes.map(({ cause }) => cause) }
  if (weight.isTold) change.recordEvent({ kind: 'testFinished', data })
  if (isOther && weight.isTold) await setPendingCompany(change, { testId, checks, credentialsAt })
  if (!isOther && weight.isApplied)
    await applyTestResult(change, { testId, checks, diagnosis, credentialsAt })
  if (weight.isBroken && outcome !== 'problem') await disconnect(change)
  await settleHealth(change, test, weight)
}

/** Notes with each event of a test who began it, where that was no person. */
function withOrigin(change: Change, origin: TestOrigin): Change {
  if (origin === 'person') return change
  const recordEvent: Change['recordEvent'] = (event) =>
    change.recordEvent({ ...event, data: { ...event.data, origin } })
  return { ...change, recordEvent }
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
    const data = { testId: id, outcome: 'interrupted', causes: [], origin }
    if (origin !== 'schedule') recordEvent({ kind: 'testFinished', data })
    return { erp: guide.erp.id, origin, outcome: 'interrupted' }
  })
  if (result !== undefined) countConnectionTest(result)
  return result !== undefined
}
