import 'server-only'
import { eraseOnboarding } from '@/lib/onboarding/ending/erase'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { dayMs } from '@/lib/platform/time'
import { oneByOne } from './one-by-one'

/** Erases everything personal from onboardings that were archived long enough ago, from 1,000 in a night at most. */
export async function erasePersonalData(signal?: AbortSignal) {
  const { RETENTION_DAYS } = getEnv()
  if (RETENTION_DAYS === 0) return { done: 0, failed: 0 }
  const archived = await db.onboarding.findMany({
    where: { erasedAt: null, archivedAt: { lt: new Date(databaseNow().getTime() - RETENTION_DAYS * dayMs) } },
    orderBy: { archivedAt: 'asc' },
    select: { id: true },
    take: 1000,
  })
  return oneByOne(
    archived.map(({ id }) => ({ onboardingId: id })),
    ({ onboardingId }) => eraseOnboarding(onboardingId),
    signal,
  )
}
