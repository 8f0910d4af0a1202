import 'server-only'
import { searchPatterns } from '@/lib/onboarding/summary/search-text'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { type ListQuery, type ListView, listViews } from './list-query'

/** Everything the address asks for but the view, as conditions on the onboarding `o`. */
export function filterCondition(query: ListQuery, staffId: string): Prisma.Sql {
  const { search, guideId, waitingOn, ownerId, locale } = query
  return Prisma.join(
    [
      ...searchPatterns(search ?? '').map((pattern) => Prisma.sql`o."searchText" like ${pattern}`),
      ...(guideId ? [Prisma.sql`o."guideId" = ${guideId}`] : []),
      ...(waitingOn ? [Prisma.sql`o."waitingOn" = ${waitingOn}`] : []),
      ...(ownerId ? [ownedBy(ownerId, staffId)] : []),
      ...(locale ? [Prisma.sql`o."locale" = ${locale}`] : []),
      Prisma.sql`true`,
    ],
    ' and ',
  )
}

function ownedBy(ownerId: string, staffId: string): Prisma.Sql {
  if (ownerId === 'nobody') return Prisma.sql`o."ownerId" is null`
  return Prisma.sql`o."ownerId" = ${ownerId === 'me' ? staffId : ownerId}::uuid`
}

/** Whether an onboarding belongs to a view, archived or not aside. */
export function viewCondition(view: ListView, now: Date): Prisma.Sql {
  switch (view) {
    case 'help':
      return Prisma.sql`o."helpFrom" <= ${now.toISOString()}::timestamptz`
    case 'problem':
      return Prisma.sql`o."state" in ('problem', 'broken')`
    case 'connected':
      return Prisma.sql`o."state" in ('connected', 'attested')`
    case 'all':
    case 'archived':
      return Prisma.sql`true`
    default:
      return Prisma.sql`o."state" = ${view}`
  }
}

export function archivedCondition(view: ListView): Prisma.Sql {
  return view === 'archived' ? Prisma.sql`o."archivedAt" is not null` : Prisma.sql`o."archivedAt" is null`
}

export type OnboardingCounts = {
  /** How many each view would show under the filters of the query. */
  counts: Record<ListView, number>
  /** Whether there is any onboarding at all. */
  hasAny: boolean
}

/** One question to the database for all of them. */
export async function countOnboardings(
  query: ListQuery,
  staffId: string,
  now: Date,
): Promise<OnboardingCounts> {
  const filters = filterCondition(query, staffId)
  const live = listViews.filter((view) => view !== 'archived')
  const columns = live.map(
    (view) =>
      Prisma.sql`count(*) filter (where ${viewCondition(view, now)})::int as ${Prisma.raw(`"${view}"`)}`,
  )
  const rows = await db.$queryRaw<(Record<ListView, number> & { hasAny: boolean })[]>`
    select ${Prisma.join(columns)},
      (select count(*)::int from "Onboarding" o where o."archivedAt" is not null and ${filters}) as "archived",
      (select "id" from "Onboarding" order by "id" limit 1) is not null as "hasAny"
    from "Onboarding" o where o."archivedAt" is null and ${filters}`
  const { hasAny, ...counts } = rows[0] ?? { hasAny: false }
  return { hasAny, counts: counts as Record<ListView, number> }
}
