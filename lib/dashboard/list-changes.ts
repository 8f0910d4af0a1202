import 'server-only'
import { db } from '@/lib/db'

export type ChangedOnboarding = { onboardingId: string; changedAt: Date }

/** A change is dated before it can be seen, by a clock that need not be ours. */
const overlapMs = 30_000
/** Whoever missed more than this has to read everything again anyway. */
const most = 200

/** What has changed since then, the newest first, and some of what had changed just before. */
export async function listChanges(since: Date): Promise<ChangedOnboarding[]> {
  const rows = await db.onboarding.findMany({
    where: { changedAt: { gt: new Date(since.getTime() - overlapMs) } },
    orderBy: { changedAt: 'desc' },
    take: most,
    select: { id: true, changedAt: true },
  })
  return rows.map(({ id, changedAt }) => ({ onboardingId: id, changedAt }))
}
