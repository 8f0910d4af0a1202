import 'server-only'
import { searchPatterns } from '@/lib/onboarding/summary/search-text'
import type { OnboardingStatus } from '@/lib/onboarding/summary/status'
import { askKept } from '@/lib/platform/database/statements/ask-kept'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { type ListQuery, type ListView, listViews } from './list-query'

/** Views with more rows than this are counted no further. A list so long is read by its filters, and nobody by its number. */
export const mostCounted = 1_000

export type OnboardingCounts = {
  /** The number of rows that each view has under the filters of the query. One more than `mostCounted` stands for any number above it. */
  counts: Record<ListView, number>
  /** Tells whether there is any onboarding at all. */
  hasAny: boolean
}

/** The states of each view that is made of them. Every onboarding that is not archived is in one of these views. */
const statesOfViews = {
  notStarted: ['notStarted'],
  inProgress: ['inProgress'],
  waiting: ['waiting'],
  problem: ['problem', 'broken'],
  connected: ['connected', 'attested'],
} as const satisfies Partial<Record<ListView, readonly OnboardingStatus[]>>

type CountsRow = Record<ListView, number> & { hasAny: boolean }

const hasAnyColumn = Prisma.sql`(select "id" from "Onboarding" order by "id" limit 1) is not null as "hasAny"`

/** Counts the rows of every view in one query. */
export async function countOnboardings(
  query: ListQuery,
  staffId: string,
  now: Date,
): Promise<OnboardingCounts> {
  const [row] = hasFilters(query)
    ? await db.$queryRaw<CountsRow[]>(countFiltered(query, staffId, now))
    : await askKept<CountsRow>(countAll(now))
  if (!row) throw new Error('Counting answered nothing.')
  const { hasAny, ...counts } = row
  const bounded = listViews.map((view) => [view, Math.min(counts[view], mostCounted + 1)])
  return { hasAny, counts: Object.fromEntries(bounded) as Record<ListView, number> }
}

/**
 * Counts each view by the part of an index that has it, up to the bound, and all by their sum. So it takes the same however many
 * onboardings there are, where counting to the end took 10 ms at 100,000. The time is its only value, so one plan fits all: planning took
 * as long as counting.
 */
function countAll(now: Date): Prisma.Sql {
  const byStates = Object.entries(statesOfViews).map(([view, states]) => {
    const parts = states.map((state) =>
      countUpTo(
        Prisma.sql`o."archivedAt" is null and o."state" = ${textOf(state)}`,
        Prisma.sql`o."lastActivityAt"`,
      ),
    )
    return Prisma.sql`${Prisma.join(parts, ' + ')} as ${nameOf(view as ListView)}`
  })
  const help = Prisma.sql`${archivedCondition('help')} and ${viewCondition('help', now)}`
  const sum = Prisma.join((Object.keys(statesOfViews) as ListView[]).map(nameOf), ' + ')
  // Without the offset PostgreSQL would count once more for the sum.
  return Prisma.sql`
    select *, ${sum} as "all"
    from (select ${Prisma.join(byStates)}, ${countUpTo(help, Prisma.sql`o."helpFrom"`)} as "help",
      ${countUpTo(archivedCondition('archived'), Prisma.sql`o."lastActivityAt"`)} as "archived", ${hasAnyColumn}
      offset 0) counted`
}

/** Counts up to the bound in the order of an index, which is what makes PostgreSQL read that index and stop. */
function countUpTo(condition: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select count(*)::int from
    (select from "Onboarding" o where ${condition} order by ${order} limit ${Prisma.raw(`${mostCounted + 1}`)}) first)`
}

/** Writes one of the product's own words into a statement. */
const textOf = (word: OnboardingStatus) => Prisma.raw(`'${word}'`)

/** Counts all views in one pass over the rows that the filters let through. */
function countFiltered(query: ListQuery, staffId: string, now: Date): Prisma.Sql {
  const filters = filterCondition(query, staffId)
  const columns = listViews
    .filter((view) => view !== 'archived')
    .map((view) => Prisma.sql`count(*) filter (where ${viewCondition(view, now)})::int as ${nameOf(view)}`)
  return Prisma.sql`
    select ${Prisma.join(columns)},
      (select count(*)::int from "Onboarding" o where o."archivedAt" is not null and ${filters}) as "archived",
      ${hasAnyColumn}
    from "Onboarding" o where o."archivedAt" is null and ${filters}`
}

const nameOf = (view: ListView) => Prisma.raw(`"${view}"`)

function hasFilters({ search, tenantId, guideId, waitingOn, ownerId, locale }: ListQuery): boolean {
  return [search, tenantId, guideId, waitingOn, ownerId, locale].some(Boolean)
}

/** Returns the SQL condition on the onboarding `o` for all filters of a query except its view. */
export function filterCondition(query: ListQuery, staffId: string): Prisma.Sql {
  const { search, tenantId, guideId, waitingOn, ownerId, locale } = query
  return Prisma.join(
    [
      ...searchPatterns(search ?? '').map((pattern) => Prisma.sql`o."searchText" like ${pattern}`),
      ...(tenantId ? [Prisma.sql`o."tenantId" = ${tenantId}::uuid`] : []),
      ...(guideId ? [Prisma.sql`o."guideId" = ${guideId}`] : []),
      ...(waitingOn ? [Prisma.sql`o."waitingOn" = ${waitingOn}`] : []),
      ...(ownerId ? [ownerCondition(ownerId, staffId)] : []),
      ...(locale ? [Prisma.sql`o."locale" = ${locale}`] : []),
      Prisma.sql`true`,
    ],
    ' and ',
  )
}

function ownerCondition(ownerId: string, staffId: string): Prisma.Sql {
  if (ownerId === 'nobody') return Prisma.sql`o."ownerId" is null`
  return Prisma.sql`o."ownerId" = ${ownerId === 'me' ? staffId : ownerId}::uuid`
}

/** Returns the SQL condition on the onboarding `o` for a view. It does not check whether the onboarding is archived. */
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

/** Returns the SQL condition that excludes archived onboardings, or, in the archive's view, all others. */
export function archivedCondition(view: ListView): Prisma.Sql {
  return view === 'archived' ? Prisma.sql`o."archivedAt" is not null` : Prisma.sql`o."archivedAt" is null`
}
