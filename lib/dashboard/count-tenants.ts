import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { type ListQuery, type View, views } from './list-query'
import { filtersOf, inView } from './tenant-filters'

export type TenantCounts = {
  /** How many each view would show under the filters of the query. */
  counts: Record<View, number>
  /** Whether there is any onboarding at all. */
  hasAny: boolean
}

/** One question to the database for all of them. */
export async function countTenants(query: ListQuery, staffId: string, now: Date): Promise<TenantCounts> {
  const filters = filtersOf(query, staffId)
  const live = views.filter((view) => view !== 'archived')
  const columns = live.map(
    (view) => Prisma.sql`count(*) filter (where ${inView(view, now)})::int as ${Prisma.raw(`"${view}"`)}`,
  )
  const rows = await db.$queryRaw<(Record<View, number> & { hasAny: boolean })[]>`
    select ${Prisma.join(columns)},
      (select count(*)::int from "Onboarding" o where o."archivedAt" is not null and ${filters}) as "archived",
      (select "id" from "Onboarding" order by "id" limit 1) is not null as "hasAny"
    from "Onboarding" o where o."archivedAt" is null and ${filters}`
  const { hasAny, ...counts } = rows[0] ?? { hasAny: false }
  return { hasAny, counts: counts as Record<View, number> }
}
