import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { readStale } from '@/lib/platform/database/read-stale'
import { db } from '@/lib/platform/db'
import { dayMs } from '@/lib/platform/time'
import { countCauses, countTasks, countTotals } from './count'
import type { Insight, InsightQuery, Period } from './insight'

/** Counts the onboardings that were invited to each guide in a period. The guide with most of them comes first. */
export async function countInvited(
  _staff: StaffMember,
  period: Period,
): Promise<{ guideId: string; invited: number }[]> {
  const rows = await db.onboarding.groupBy({
    by: ['guideId'],
    where: { createdAt: { gte: startOf(period) } },
    _count: true,
  })
  const counts = new Map(rows.map(({ guideId, _count }) => [guideId, _count]))
  return listGuides()
    .map(({ id }) => ({ guideId: id, invited: counts.get(id) ?? 0 }))
    .sort((one, other) => other.invited - one.invited)
}

/** Returns all guides. The guide with most invitations in the last 90 days comes first. */
export async function listGuidesByUse(staff: StaffMember): Promise<Guide[]> {
  const invitedByGuide = await countInvited(staff, '90')
  return invitedByGuide.flatMap(({ guideId }) => getGuide(guideId) ?? [])
}

/** Returns the insight into a guide, or null when there is no such guide. The number of queries is always the same. */
export async function getInsight(
  _staff: StaffMember,
  { guideId = '', period }: InsightQuery,
): Promise<Insight | null> {
  const guide = getGuide(guideId)
  if (!guide) return null
  const since = startOf(period)
  const [totals, tasks, causes] = await readStale((db) =>
    Promise.all([
      countTotals(db, guideId, since),
      countTasks(db, guide, since),
      countCauses(db, guideId, since),
    ]),
  )
  return { guideId, period, ...totals, tasks, causes }
}

function startOf(period: Period): Date {
  return period === 'all' ? new Date(0) : new Date(databaseNow().getTime() - Number(period) * dayMs)
}
