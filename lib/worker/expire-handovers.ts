import 'server-only'
import { recordExpiry } from '@/lib/handover/active-handover'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { oneByOne } from './one-by-one'

/** Notes which links of colleagues have expired, so that the history shows it and the task is the customer's again. */
export async function expireHandovers(signal?: AbortSignal) {
  const expired = await db.handover.findMany({
    where: { endedAt: null, ending: null, link: { expiresAt: { lt: databaseNow() } } },
    select: { onboardingId: true, taskId: true },
    take: 500,
  })
  return oneByOne(expired, note, signal)
}

async function note({ onboardingId, taskId }: { onboardingId: string; taskId: string }): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, (change) => recordExpiry(change, taskId))
  return result
}
