import 'server-only'
import { db } from '@/lib/db'
import { cohortOf } from './count-totals'
import type { InsightCause } from './insight'

const mostShown = 8

/** What failed tests named first, the most frequent first. */
export function countCauses(guideId: string, since: Date): Promise<InsightCause[]> {
  return db.$queryRaw<InsightCause[]>`
    select t."diagnosis"->'causes'->0->>'cause' as cause, count(*)::int as tests,
      count(distinct c."id")::int as tenants,
      count(distinct c."id") filter (where c."connectedAt" is not null)::int as connected
    from (${cohortOf(guideId, since)}) c join "ConnectionTest" t on t."onboardingId" = c."id"
    where t."outcome" <> 'connected' and t."diagnosis"->'causes'->0 is not null
    group by 1 order by tenants desc, tests desc, cause limit ${mostShown}`
}
