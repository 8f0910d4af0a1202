import 'server-only'
import type { Guide } from '@/lib/guide/model/guide'
import { Prisma } from '@/prisma/generated/client'
import { durationBounds } from './durations'
import { addAt, type Counts } from './figures'

/**
 * The counts of the onboardings that were invited on one day, such as `2026-11-27`. `changesAt` is the time at which they change by themselves,
 * because an onboarding then becomes quiet.
 */
export type DayCounts = { day: string; counts: Counts; changesAt: Date | null }

/** Nothing has happened for so long in an onboarding that is quiet. */
const quietAfter = Prisma.sql`interval '7 days'`

/**
 * Counts from the history what became of the onboardings that were invited to a guide on some days (UTC), which are given in their order. A
 * day without any is left out. A task is completed when somebody first says so or a test first proves it. Its time is counted from the task before, or from
 * the first opening of the link, and only where somebody said so, and for the connection: a test that proves five tasks at once says
 * nothing about the time of each.
 */
export async function countDays(
  tx: Prisma.TransactionClient,
  guide: Guide,
  days: string[],
  now: Date,
): Promise<DayCounts[]> {
  const connectTaskIds = guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id)
  const cohort = Prisma.sql`cohort as (
    select *, ("createdAt" at time zone 'UTC')::date as day from "Onboarding"
    where "guideId" = ${guide.id} and ("createdAt" at time zone 'UTC')::date = any(${days}::date[])
      and "createdAt" >= ${days[0]}::timestamp at time zone 'UTC'
      and "createdAt" < (${days.at(-1)}::timestamp + interval '1 day') at time zone 'UTC'
  ),
  standing as (
    select *, "lastActivityAt" < ${now}::timestamptz - ${quietAfter} as "isQuiet" from cohort
    where "completedAt" is null and "archivedAt" is null and "openedAt" is not null and "currentTaskId" is not null
  )`
  const rows = await tx.$queryRaw<{ day: string; path: string[]; count: number }[]>`
    with ${cohort},
    seen as (
      select c.day, c."id", e."taskId", c."openedAt",
        min(e."at") filter (where e."kind" in ('taskCompleted', 'taskVerified')) as ended_at,
        min(e."at") filter (where e."kind" = 'taskCompleted'
          or (e."kind" = 'taskVerified' and e."taskId" = any(${connectTaskIds}))) as timed_at
      from cohort c join "Event" e on e."onboardingId" = c."id"
      where e."taskId" is not null
      group by c.day, c."id", e."taskId", c."openedAt"
    ),
    timed as (
      select day, "taskId", ${classOf(Prisma.sql`timed_at - greatest("openedAt",
        lag(timed_at) over (partition by "id" order by timed_at, "taskId"))`)} as class
      from seen
    ),
    -- An onboarding has also reached its current task, even when nothing was done there yet.
    reached as (
      select day, "id", "taskId" from seen
      union
      select day, "id", "currentTaskId" from cohort
      where "currentTaskId" is not null and "completedAt" is null and "openedAt" is not null
    ),
    failed as (
      select c.day, c."id", c."connectedAt", t."diagnosis"->'causes'->0->>'cause' as cause
      from cohort c join "ConnectionTest" t on t."onboardingId" = c."id"
      where t."outcome" <> 'connected' and t."origin" = 'person' and t."diagnosis"->'causes'->0 is not null
    ),
    counted as (
      select day, array['invited'] as path, count(*) from cohort group by day
      union all select day, array['opened'], count("openedAt") from cohort group by day
      union all select day, array['ended', ${classOf(Prisma.sql`"completedAt" - "createdAt"`)}::text], count(*)
        from cohort where "completedAt" is not null group by 1, 2
      union all select day, array['onTheWay', day::text], count(*) from cohort where "completedAt" is null group by day
      union all select day, array['tasks', "taskId", 'reached'], count(*) from reached group by day, "taskId"
      union all select day, array['tasks', "taskId", 'completed'], count(ended_at) from seen group by day, "taskId"
      union all select day, array['tasks', "taskId", 'took', class::text], count(*) from timed
        where class is not null group by day, "taskId", class
      union all select day, array['tasks', "currentTaskId", 'standing'], count(*) from standing group by day, "currentTaskId"
      union all select day, array['tasks', "currentTaskId", 'quiet'], count(*) from standing
        where "isQuiet" group by day, "currentTaskId"
      union all select day, array['causes', cause, 'tests'], count(*) from failed group by day, cause
      union all select day, array['causes', cause, 'tenants'], count(distinct "id") from failed group by day, cause
      union all select day, array['causes', cause, 'connected'], count(distinct "id") from failed
        where "connectedAt" is not null group by day, cause
    )
    select day::text, path, count::int from counted where count > 0`
  const changes = await tx.$queryRaw<{ day: string; changesAt: Date }[]>`
    with ${cohort}
    select day::text, min("lastActivityAt") + ${quietAfter} as "changesAt" from standing where not "isQuiet" group by day`
  const byDay = new Map<string, Counts>()
  for (const { day, path, count } of rows) {
    if (!byDay.has(day)) byDay.set(day, {})
    addAt(byDay.get(day) ?? {}, path, count)
  }
  return [...byDay].map(([day, counts]) => ({
    day,
    counts,
    changesAt: changes.find((change) => change.day === day)?.changesAt ?? null,
  }))
}

/** Returns the SQL for the class of an interval. It is null when the interval is. */
function classOf(interval: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`width_bucket((extract(epoch from ${interval}) * 1000)::float8, ${durationBounds}::float8[])`
}
