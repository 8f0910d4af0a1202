import 'server-only'
import type { Guide } from '@/lib/guide/model/guide'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import { enoughForMedian, type Insight, type InsightCause, type InsightTask, toSpread } from './insight'

type TaskTimes = {
  taskId: string
  reached: number
  completed: number
  timed: number
  median: number | null
  p90: number | null
}

const maxCauses = 8

/** The shares 5 %, 10 %, up to 100 %. */
const twentieths = Array.from({ length: 20 }, (_, index) => (index + 1) / 20)

/** Counts the onboardings that were invited, were opened and reached the end, and how long the whole way took. */
export async function countTotals(
  db: PrismaClient,
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

/**
 * Counts, for each task of the guide, the onboardings that reached and completed it, its times, and the onboardings at it
 * now.
 */
export async function countTasks(db: PrismaClient, guide: Guide, since: Date): Promise<InsightTask[]> {
  const [times, currentCounts] = await Promise.all([
    listTimes(db, guide, since),
    countAtCurrentTask(db, guide.id, since),
  ])
  return guide.tasks.map(({ id: taskId }) => {
    const row = times.find((one) => one.taskId === taskId)
    const current = currentCounts.find((one) => one.taskId === taskId)
    return {
      taskId,
      reached: row?.reached ?? 0,
      completed: row?.completed ?? 0,
      took: toSpread(row?.timed ?? 0, row?.median ?? null, row?.p90 ?? null),
      standing: current?.standing ?? 0,
      quiet: current?.quiet ?? 0,
    }
  })
}

/**
 * Reads how many onboardings reached and completed each task, and how long it took. A task is completed when somebody first says
 * so or a test first proves it. Times count only where somebody said so, and for the connection: a test that proves five tasks
 * at once says nothing about the time of each.
 */
function listTimes(db: PrismaClient, guide: Guide, since: Date): Promise<TaskTimes[]> {
  const connectTaskIds = guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id)
  return db.$queryRaw<TaskTimes[]>`
    with cohort as (${cohortQuery(guide.id, since)}),
    seen as (
      select e."onboardingId", e."taskId", c."openedAt",
        min(e."at") filter (where e."kind" in ('taskCompleted', 'taskVerified')) as ended_at,
        min(e."at") filter (where e."kind" = 'taskCompleted'
          or (e."kind" = 'taskVerified' and e."taskId" = any(${connectTaskIds}))) as timed_at
      from cohort c join "Event" e on e."onboardingId" = c."id"
      where e."taskId" is not null
      group by e."onboardingId", e."taskId", c."openedAt"
    ),
    timed as (
      select *, extract(epoch from timed_at - greatest("openedAt",
        lag(timed_at) over (partition by "onboardingId" order by timed_at))) * 1000 as took
      from seen
    ),
    -- An onboarding has also reached its current task, even when nothing was done there yet.
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

/** Counts the onboardings at each task now. They are `quiet` when nothing has happened for a week. */
function countAtCurrentTask(db: PrismaClient, guideId: string, since: Date) {
  return db.$queryRaw<{ taskId: string; standing: number; quiet: number }[]>`
    select "currentTaskId" as "taskId", count(*)::int as standing,
      (count(*) filter (where "lastActivityAt" < now() - interval '7 days'))::int as quiet
    from (${cohortQuery(guideId, since)}) cohort
    where "completedAt" is null and "archivedAt" is null and "openedAt" is not null
      and "currentTaskId" is not null
    group by "currentTaskId"`
}

/** Counts the causes that failed tests of people named first, the most frequent first. Other tests show where nobody stopped. */
export function countCauses(db: PrismaClient, guideId: string, since: Date): Promise<InsightCause[]> {
  return db.$queryRaw<InsightCause[]>`
    select t."diagnosis"->'causes'->0->>'cause' as cause, count(*)::int as tests,
      count(distinct c."id")::int as tenants,
      count(distinct c."id") filter (where c."connectedAt" is not null)::int as connected
    from (${cohortQuery(guideId, since)}) c join "ConnectionTest" t on t."onboardingId" = c."id"
    where t."outcome" <> 'connected' and t."origin" = 'person' and t."diagnosis"->'causes'->0 is not null
    group by 1 order by tenants desc, tests desc, cause limit ${maxCauses}`
}

/** Returns the query for the onboardings of one guide that were invited since a time. */
function cohortQuery(guideId: string, since: Date): Prisma.Sql {
  return Prisma.sql`select * from "Onboarding" where "guideId" = ${guideId} and "createdAt" >= ${since}`
}
