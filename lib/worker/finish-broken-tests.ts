import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { markInterrupted } from '@/lib/connection/test/finish-test'
import { leaseSeconds, lostTestWhere } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { oneByOne } from './one-by-one'

/**
 * Finishes tests whose process has died. They have shown nothing, and the customer may test again. The job runs once a minute:
 * while a test runs, it looks again after its lease, so that a test is finished within a minute of its process.
 */
export async function finishBrokenTests(signal?: AbortSignal) {
  const first = await finishLost(signal)
  const isAnyRunning = (await db.connectionTest.count({ where: { finishedAt: null } })) > 0
  if (!isAnyRunning || !signal) return first
  await pause(leaseSeconds * 1000, undefined, { signal }).catch(() => undefined)
  const second = await finishLost(signal)
  return { done: first.done + second.done, failed: first.failed + second.failed }
}

async function finishLost(signal?: AbortSignal) {
  const lost = await db.connectionTest.findMany({
    where: lostTestWhere(),
    select: { id: true, onboardingId: true },
    take: 500,
  })
  return oneByOne(lost, markInterrupted, signal)
}
