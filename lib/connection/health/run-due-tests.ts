import 'server-only'
import { runTest } from '@/lib/connection/test/run-test'
import { createTest, type TestRun } from '@/lib/connection/test/start-test'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { getLog } from '@/lib/platform/log'
import { hourMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { findContact } from './contact'
import { claimDueTest, type DueTest, findWaitingGuides, planTests, putOff } from './due-tests'
import { endForgottenOutages } from './outages'
import { nextRegularTest } from './schedule'

/** A round begins no more tests after this time. The next one begins within a minute. */
const roundMs = 2 * minuteMs

/** Somebody who was here within this time may be working on the connection. The test waits until they are gone. */
const quietMs = hourMs

/**
 * Makes the tests that are due, a few at a time, until none is left. However many processes do this, there are never more of these
 * tests at once than HEALTH_TESTS_AT_ONCE says. Returns how many it has made and put off.
 */
export async function runDueTests(signal?: AbortSignal): Promise<{ tested: number; putOff: number }> {
  await planTests()
  await endForgottenOutages()
  const counts = { tested: 0, putOff: 0 }
  const end = performance.now() + roundMs
  const line = async () => {
    while (!signal?.aborted && performance.now() < end && (await testNext(counts)));
  }
  await Promise.all(Array.from({ length: getEnv().HEALTH_TESTS_AT_ONCE }, line))
  return counts
}

/** Makes the next test. Returns false when none is due or as many run as may. */
async function testNext(counts: { tested: number; putOff: number }): Promise<boolean> {
  if ((await countRunning(db)) >= getEnv().HEALTH_TESTS_AT_ONCE) return false
  const due = await claimDueTest()
  if (!due) return false
  try {
    const started = await start(due)
    if (started === 'full' || started === 'outage') {
      await putOff(due.onboardingId, due.dueAt)
      return started === 'outage'
    }
    if (started) await runTest(started)
    counts[started ? 'tested' : 'putOff'] += 1
  } catch (error) {
    // The claim lets it be tried again in some minutes, for instance when its guide is back.
    const name = error instanceof Error ? error.name : 'unknown'
    getLog().error({ onboardingId: due.onboardingId, error: name }, 'a test of the schedule broke off')
  }
  return true
}

/**
 * Starts a due test. Returns `full` when as many run as may, `outage` when another test looks whether an outage is over, and
 * undefined when it was put off.
 */
async function start({
  onboardingId,
  lastActivityAt,
}: DueTest): Promise<TestRun | 'full' | 'outage' | undefined> {
  const quietFrom = new Date(lastActivityAt.getTime() + quietMs)
  if (quietFrom > databaseNow()) {
    await putOff(onboardingId, quietFrom)
    return undefined
  }
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const { tx, guide } = change
    // One after the other, so that each counts those before it.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('tests of the schedule', 0))`
    if ((await countRunning(tx)) >= getEnv().HEALTH_TESTS_AT_ONCE) return 'full'
    if ((await findWaitingGuides(tx)).has(guide.id)) return 'outage'
    const contact = await findContact(tx, onboardingId, true)
    const regular = nextRegularTest(onboardingId, guide.healthTests, databaseNow())
    if (!contact) return { until: regular }
    const started = await createTest(change, { ...contact, origin: 'schedule' })
    if (!('code' in started)) return started.run
    const { retryAfterMinutes } = { retryAfterMinutes: undefined, ...started }
    return { until: retryAfterMinutes ? minutesFromNow(retryAfterMinutes) : regular }
  })
  if (typeof result !== 'object' || !('until' in result)) return result
  if (result.until) await putOff(onboardingId, result.until)
  return undefined
}

function countRunning(tx: Pick<Prisma.TransactionClient, 'connectionTest'>): Promise<number> {
  const where = { origin: 'schedule', finishedAt: null, leasedUntil: { gt: databaseNow() } }
  return tx.connectionTest.count({ where })
}

function minutesFromNow(minutes: number): Date {
  return new Date(databaseNow().getTime() + minutes * minuteMs)
}
