import 'server-only'
import type { Check } from '@/connectors/connector'
import { undecidedCause } from '@/lib/connection/diagnosis/diagnosis'
import { countRefusals } from '@/lib/connection/limits/refused-sign-ins'
import type { Change } from '@/lib/onboarding/change-onboarding'
import type { Diagnosis, TestOrigin } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { type HealthVerdict, judgeHealthTest } from './judge-health-test'
import { isOut } from './outages'

/** A test that has just ended. `isOther` says that it has reached another company than the connection. */
export type EndedTest = {
  testId: string
  origin: TestOrigin
  checks: Check[]
  diagnosis: Diagnosis
  isOther: boolean
}

export type Weight = {
  /** Whether its result is written into the tasks and the connection. */
  isApplied: boolean
  /** Whether it ends a connection that stood. */
  isBroken: boolean
  /** Whether it makes a connection that did not stand. */
  isMade: boolean
  /** Whether the history tells of it. The many tests that change nothing are not told. */
  isTold: boolean
  /** Whether an outage of its ERP goes on. */
  isOutage: boolean
  /** The number of failed tests in a row, this one included. 0 when it connects, or gets in and leaves most permissions undecided. */
  failures: number
}

/** More failed tests in a row count as this many. */
export const maxFailures = 30

/** Inside a change: decides what follows from a test. What a person tests counts at once, because the person is there. */
export async function weighTest(change: Change, test: EndedTest): Promise<Weight> {
  const { outcome } = test.diagnosis
  const isConnecting = outcome === 'connected' && !test.isOther
  const earlier = await readFailures(change, test.testId)
  const isIn = isConnecting || isUndecided(test.diagnosis)
  const failures = isIn ? 0 : Math.min(earlier.length + 1, maxFailures)
  const isOutage = outcome !== 'connected' && (await isOut(change.tx, change.guide.connector ?? ''))
  const common = { isMade: isConnecting && !change.record.connectedAt, isOutage, failures }
  if (test.origin === 'person')
    return { ...common, isApplied: true, isBroken: endsConnection(change, test), isTold: true }
  if (!change.record.connectedAt) return { ...common, ...weighUnconnected(change, test, isConnecting) }
  // A connection that stood is not ended because its ERP does not say which permissions there are.
  const verdict =
    test.isOther || isUndecided(test.diagnosis)
      ? 'later'
      : judge(test, { origin: test.origin, earlier, isOutage })
  return {
    ...common,
    isApplied: verdict !== 'later',
    isBroken: verdict === 'broken',
    isTold: test.origin === 'vendor' || isNews(change, test, verdict, earlier.length),
  }
}

function endsConnection({ record }: Change, { diagnosis, isOther }: EndedTest): boolean {
  return record.connectedAt !== undefined && !isOther && diagnosis.outcome === 'problem'
}

/**
 * A connection that does not stand is tested by the schedule to find out whether it works again. Otherwise only the first problem
 * that a customer can repair is news.
 */
function weighUnconnected({ record }: Change, test: EndedTest, isConnecting: boolean) {
  const hasProblem = record.tasks.some(({ problem }) => problem !== undefined)
  const isFirstProblem = test.diagnosis.outcome === 'problem' && !hasProblem
  const isNew = test.origin === 'vendor' || isConnecting || isFirstProblem
  return { isApplied: isNew, isBroken: false, isTold: isNew }
}

function isNews(
  { record }: Change,
  { isOther }: EndedTest,
  verdict: HealthVerdict,
  failuresBefore: number,
): boolean {
  if (isOther) return record.pendingCompany === undefined
  return verdict !== 'works' || failuresBefore > 0
}

type Circumstances = {
  origin: 'schedule' | 'vendor'
  earlier: { outcome: string | null; startedAt: Date }[]
  isOutage: boolean
}

function judge(
  { diagnosis, checks }: EndedTest,
  { origin, earlier, isOutage }: Circumstances,
): HealthVerdict {
  const now = databaseNow().getTime()
  const signIn = checks.find(({ id }) => id === 'signIn')
  return judgeHealthTest({
    outcome: diagnosis.outcome,
    origin,
    isSignInRefused: signIn?.state === 'failed' && countRefusals(checks) > 0,
    hasFoundProblem: earlier[0]?.outcome === 'problem',
    failures: earlier.length + 1,
    failingMs: now - (earlier.at(-1)?.startedAt.getTime() ?? now),
    isOutage,
  })
}

/** Returns whether a test got in and has no result for most of the permissions. */
function isUndecided(diagnosis: Pick<Diagnosis, 'causes'> | null): boolean {
  return diagnosis?.causes[0]?.cause === undecidedCause
}

/** Returns the tests that have failed since the last one that got in, the newest first. Interrupted ones show nothing. */
async function readFailures({ tx, onboardingId }: Change, exceptId: string) {
  const rows = await tx.connectionTest.findMany({
    where: {
      onboardingId,
      id: { not: exceptId },
      finishedAt: { not: null },
      outcome: { not: 'interrupted' },
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: maxFailures,
    select: { outcome: true, startedAt: true, diagnosis: true },
  })
  const gotIn = rows.findIndex(
    ({ outcome, diagnosis }) => outcome === 'connected' || isUndecided(diagnosis as Diagnosis | null),
  )
  return gotIn < 0 ? rows : rows.slice(0, gotIn)
}
