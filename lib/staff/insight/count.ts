import 'server-only'
import type { Guide } from '@/lib/guide/model/guide'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { enoughForMedian, type Insight, type InsightCause, type InsightTask, toSpread } from './insight'

/** The onboardings that the insight rests on. */
export function cohortQuery(guideId: string, since: Date): Prisma.Sql {
  return Prisma.sql`select * from "Onboarding" where "guideId" = ${guideId} and "createdAt" >= ${since}`
}

/** Every twentieth of those who ended. */
const twentieths = Array.from({ length: 20 }, (_, index) => (index + 1) / 20)

/** How many came how far, and how long the whole way took. */
export async function countTotals(
  guideId: string,
  since: Date,
): Promise<Pick<Insight, 'invited' | 'opened' | 'ended' | 'toEnd'>> {
  const took = Prisma.sql`extract(epoch from "completedAt" - "createdAt") * 1000`
  const [row] = await db.$queryRaw<
    { invited: number; opened: number; ended: number; median: number; p90: number; shares: number[] }[]
  >`
    select count(*)::int as invited, count("openedAt")::int as opened, count("completedAt")::int as ended,
      percentile_cont(0.5) within group (order by ${took})::float8 as median,
      percentile_cont(0.9) within group (order by ${took})::float8 as p90,
      percentile_disc(${twentieths}::float8[]) within group (order by ${took}::float8) as shares
    from (${cohortQuery(guideId, since)}) cohort`
  if (!row) throw new Error('Counting answered nothing.')
  const { invited, opened, ended, median, p90, shares } = row
  const isEnough = ended >= enoughForMedian
  return {
    invited,
    opened,
    ended,
    toEnd: { ...toSpread(ended, median, p90), shares: isEnough ? shares : [] },
  }
}

type TaskTimes = {
  taskId: string
  reached: number
  completed: number
  timed: number
  median: number | null
  p90: number | null
}

/** How many tenants came to each task of the guide and through it, in what time, and how many stand there now. */
export async function countTasks(guide: Guide, since: Date): Promise<InsightTask[]> {
  const [rows, standing] = await Promise.all([listTimes(guide, since), listStanding(guide.id, since)])
  return guide.tasks.map(({ id: taskId }) => {
    const row = rows.find((one) => one.taskId === taskId)
    const here = standing.find((one) => one.taskId === taskId)
    return {
      taskId,
      reached: row?.reached ?? 0,
      completed: row?.completed ?? 0,
      took: toSpread(row?.timed ?? 0, row?.median ?? null, row?.p90 ?? null),
      standing: here?.standing ?? 0,
      quiet: here?.quiet ?? 0,
    }
  })
}

/**
 * A task is through when somebody first said so, or when a test first proved it. What it took is counted for those who said so,
 * one after the other, and for the connection: a test that proves five tasks at once says nothing about the time of each.
 */
function listTimes(guide: Guide, since: Date): Promise<TaskTimes[]> {
  const proved = guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id)
  return db.$queryRaw<TaskTimes[]>`
    with cohort as (${cohortQuery(guide.id, since)}),
    seen as (
      select e."onboardingId", e."taskId", c."openedAt",
        min(e."at") filter (where e."kind" in ('taskCompleted', 'taskVerified')) as ended_at,
        min(e."at") filter (where e."kind" = 'taskCompleted'
          or (e."kind" = 'taskVerified' and e."taskId" = any(${proved}))) as said_at
      from cohort c join "Event" e on e."onboardingId" = c."id"
      where e."taskId" is not null
      group by e."onboardingId", e."taskId", c."openedAt"
    ),
    timed as (
      select *, extract(epoch from said_at - greatest("openedAt",
        lag(said_at) over (partition by "onboardingId" order by said_at))) * 1000 as took
      from seen
    ),
    -- Whoever stands at a task has come to it, though they have done nothing there yet.
    reached as (
      select "onboardingId", "taskId" from seen
      union
      select "id", "currentTaskId" from cohort
      where "currentTaskId" is not null and "completedAt" is null and "openedAt" is not null
    )
    select "taskId", count(*)::int as reached, count(ended_at)::int as completed, count(took)::int as timed,
      (percentile_cont(0.5) within group (order by took))::float8 as median,
      (percentile_cont(0.9) within group (order by took))::float8 as p90
    from reached left join timed using ("onboardingId", "taskId") group by "taskId"`
}

function listStanding(guideId: string, since: Date) {
  return db.$queryRaw<{ taskId: string; standing: number; quiet: number }[]>`
    select "currentTaskId" as "taskId", count(*)::int as standing,
      (count(*) filter (where "lastActivityAt" < now() - interval '7 days'))::int as quiet
    from (${cohortQuery(guideId, since)}) cohort
    where "completedAt" is null and "archivedAt" is null and "openedAt" is not null
      and "currentTaskId" is not null
    group by "currentTaskId"`
}

const maxCauses = 8

/** What failed tests named first, the most frequent first. */
export function countCauses(guideId: string, since: Date): Promise<InsightCause[]> {
  return db.$queryRaw<InsightCause[]>`
    select t."diagnosis"->'causes'->0->>'cause' as cause, count(*)::int as tests,
      count(distinct c."id")::int as tenants,
      count(distinct c."id") filter (where c."connectedAt" is not null)::int as connected
    from (${cohortQuery(guideId, since)}) c join "ConnectionTest" t on t."onboardingId" = c."id"
    where t."outcome" <> 'connected' and t."diagnosis"->'causes'->0 is not null
    group by 1 order by tenants desc, tests desc, cause limit ${maxCauses}`
}
