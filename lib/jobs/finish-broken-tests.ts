import 'server-only'
import { db } from '@/lib/db'
import { breakOffTest } from '@/lib/onboarding/break-off-test'
import { testMinutes } from '@/lib/onboarding/stored-test'
import { oneByOne } from './one-by-one'

/** Finishes tests whose process died: nothing was learnt, and the customer may try again. */
export async function finishBrokenTests(signal?: AbortSignal) {
  const before = new Date(Date.now() - testMinutes * 60_000)
  const broken = await db.connectionTest.findMany({
    where: { finishedAt: null, startedAt: { lt: before } },
    select: { id: true, onboardingId: true },
    take: 500,
  })
  return oneByOne(broken, breakOffTest, signal)
}
