import 'server-only'
import { countRefusals } from '@/lib/connection/limits/refused-sign-ins'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { nextRegularTest, nextRetry } from './schedule'
import { tellBroken, tellRestored } from './tell'
import { type EndedTest, maxFailures, type Weight } from './weigh-test'

/**
 * Inside a change, after the result of a test was applied: plans the next test of the connection, and tells the people who are not
 * there what has become of it.
 */
export async function settleHealth(change: Change, test: EndedTest, weight: Weight): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  const { testId, origin, diagnosis } = test
  const nextHealthTestAt = nextTestOf(change, test, weight)
  const failedHealthTests = failedTestsOf(test, weight)
  const data = { nextHealthTestAt, failedHealthTests }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  if (weight.isBroken) {
    const causes = diagnosis.causes.map(({ cause }) => cause)
    recordEvent({ kind: 'connectionBroken', data: { testId, causes } })
  }
  const isFirstProblem = isScheduled(test) && weight.isApplied && diagnosis.outcome === 'problem'
  if (origin !== 'person' && (weight.isBroken || isFirstProblem))
    await tellBroken(change, { isTheirs: diagnosis.outcome !== 'notTheirs' })
  if (weight.isMade) await tellRestored(change)
  if (isScheduled(test) && weight.failures === 0) await dropEarlierProofs(change, testId)
}

/** Returns the time of the next test, null for none, or undefined where the time that is set stays. */
function nextTestOf(change: Change, test: EndedTest, weight: Weight): Date | null | undefined {
  const { onboardingId, guide, record } = change
  const now = databaseNow()
  const regular = nextRegularTest(onboardingId, guide.healthTests, now)
  if (weight.failures === 0) return regular
  const stands = record.connectedAt !== undefined && !weight.isBroken
  // Whoever repairs it tests it, and the user is not locked meanwhile.
  if (!stands && countRefusals(test.checks) > 0) return null
  if (weight.isBroken) return regular
  if (!isScheduled(test) && !stands) return undefined
  if (!stands) return weight.failures >= maxFailures ? null : regular
  if (test.origin === 'person' || test.isOther || countRefusals(test.checks) > 0) return regular
  return nextRetry(onboardingId, guide.healthTests, { failures: weight.isOutage ? 1 : weight.failures, now })
}

function isScheduled({ origin }: EndedTest): boolean {
  return origin === 'schedule'
}

function failedTestsOf({ origin }: EndedTest, { failures, isOutage }: Weight) {
  if (failures === 0) return 0
  return origin === 'person' || isOutage ? undefined : { increment: 1 }
}

/**
 * Deletes the earlier tests of the schedule that have connected. Only the newest says something, and a test a day would push those
 * that a person should see out of every list. What something else refers to stays.
 */
async function dropEarlierProofs({ tx, onboardingId }: Change, testId: string): Promise<void> {
  await tx.$executeRaw`
    delete from "ConnectionTest" test
    where test."onboardingId" = ${onboardingId}::uuid and test.origin = 'schedule' and test.outcome = 'connected'
      and test.id <> ${testId}::uuid
      and not exists (select 1 from "Credential" c where c."provedByTestId" = test.id)
      and not exists (select 1 from "CredentialRelease" release where release."testId" = test.id)
      and not exists (select 1 from "Onboarding" o where o.id = test."onboardingId"
        and o."pendingCompany"->>'testId' = test.id::text)`
}
