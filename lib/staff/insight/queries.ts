import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { db } from '@/lib/platform/db'
import { dayMs } from '@/lib/platform/time'
import { countCauses, countTasks, countTotals } from './count'
import type { Insight, InsightQuery, Period } from './insight'

/** How many tenants were invited to each guide in a period, the guide with most first. */
export async function countInvited(
  _staff: StaffMember,
  period: Period,
): Promise<{ guideId: string; invited: number }[]> {
  const rows = await db.onboarding.groupBy({
    by: ['guideId'],
    where: { createdAt: { gte: beginOf(period) } },
    _count: true,
  })
  const counts = new Map(rows.map(({ guideId, _count }) => [guideId, _count]))
  return listGuides()
    .map(({ id }) => ({ guideId: id, invited: counts.get(id) ?? 0 }))
    .sort((one, other) => other.invited - one.invited)
}

/** All guides, the one that most tenants were invited to of late first. */
export async function listGuidesByUse(staff: StaffMember): Promise<Guide[]> {
  const used = await countInvited(staff, '90')
  return used.flatMap(({ guideId }) => getGuide(guideId) ?? [])
}

/** Null for a guide that there is none of. Asks the same number of questions whatever there is. */
export async function getInsight(
  _staff: StaffMember,
  { guideId = '', period }: InsightQuery,
): Promise<Insight | null> {
  const guide = getGuide(guideId)
  if (!guide) return null
  const since = beginOf(period)
  const [totals, tasks, causes] = await Promise.all([
    countTotals(guideId, since),
    countTasks(guide, since),
    countCauses(guideId, since),
  ])
  return { guideId, period, ...totals, tasks, causes }
}

function beginOf(period: Period): Date {
  return period === 'all' ? new Date(0) : new Date(Date.now() - Number(period) * dayMs)
}
