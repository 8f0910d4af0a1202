import 'server-only'
import { markInterrupted } from '@/lib/connection/test/finish-test'
import { testTimeoutMinutes } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import { oneByOne } from './one-by-one'

/** Finishes tests whose process has died. They have shown nothing, and the customer may test again. */
export async function finishBrokenTests(signal?: AbortSignal) {
  const before = new Date(Date.now() - testTimeoutMinutes * minuteMs)
  const broken = await db.connectionTest.findMany({
    where: { finishedAt: null, startedAt: { lt: before } },
    select: { id: true, onboardingId: true },
    take: 500,
  })
  return oneByOne(broken, markInterrupted, signal)
}
