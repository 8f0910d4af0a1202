import 'server-only'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import { askKept } from '@/lib/platform/database/statements/ask-kept'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { Prisma } from '@/prisma/generated/client'
import { countMonth } from './count-month'

type RefreshOptions = {
  /** The guide whose months come first. */
  guideId?: string
  /** The number of months after which the round ends. */
  atMost: number
  signal?: AbortSignal
}

/** What a round of counting did: how many months of invitations it tried to count anew, and whether any of the guide's are still waiting. */
export type Refreshed = { months: number; isBehind: boolean }

type GuideMonth = { guideId: string; month: string }

/**
 * Counts the days anew on which something has changed since they were counted. It may be killed at any moment and run several times at
 * once. A guide that is not served waits until it is. A month that cannot be counted, such as one that another process counts for long,
 * waits for the next round and keeps no other waiting.
 */
export async function refreshFigures({ guideId = '', atMost, signal }: RefreshOptions): Promise<Refreshed> {
  const waiting = await listMonths(
    Prisma.sql`select "guideId", day from "InsightMark"
      union all select "guideId", "from" from "InsightFigures" where "changesAt" <= statement_timestamp()`,
    Prisma.sql`order by "guideId" <> ${guideId}, month desc limit ${atMost + 1}`,
  )
  let months = 0
  let isBehind = false
  for (const each of waiting.slice(0, atMost)) {
    if (signal?.aborted) break
    const guide = getGuide(each.guideId)
    try {
      if (guide) await countMonth(guide, each.month)
    } catch (error) {
      isBehind ||= each.guideId === guideId
      getLog().error({ ...each, fault: (error as Error).message }, 'a month of the insight was not counted')
    }
    months += 1
  }
  return { months, isBehind: isBehind || waiting.slice(months).some((each) => each.guideId === guideId) }
}

/**
 * Deletes all but the newest mark of each day of guides that are not served, which would only grow in number until they are. A mark that
 * another process counts just now stays.
 */
export async function dropSurplusMarks(): Promise<void> {
  const guideIds = listGuides().map(({ id }) => id)
  await db.$executeRaw`
    with kept as (
      select id, "guideId", day from "InsightMark" where id in (
        select max(id) from "InsightMark" where "guideId" <> all(${guideIds}) group by "guideId", day having count(*) > 1)
      for update skip locked)
    delete from "InsightMark" mark using kept
    where mark."guideId" = kept."guideId" and mark.day = kept.day and mark.id < kept.id`
}

/**
 * Counts everything anew, whatever is kept. Returns the number of months, and the days of which other figures were kept although
 * nothing had changed. There are none, unless Handrail has a fault or a guide's connection has become another task.
 */
export async function recomputeFigures(): Promise<{ months: number; wrong: string[] }> {
  const months = await listMonths(
    Prisma.sql`select "guideId", ("createdAt" at time zone 'UTC')::date as day from "Onboarding"
      union all select "guideId", "from" from "InsightFigures"`,
    Prisma.sql`order by 1, 2`,
  )
  const wrong: string[] = []
  for (const { guideId, month } of months) {
    const guide = getGuide(guideId)
    const days = guide ? await countMonth(guide, month, { isWhole: true }) : []
    wrong.push(...days.map((day) => `${guideId} ${day}`))
  }
  return { months: months.length, wrong }
}

/** Returns the months in which days of served guides are. */
function listMonths(days: Prisma.Sql, order: Prisma.Sql): Promise<GuideMonth[]> {
  const guideIds = listGuides().map(({ id }) => id)
  return askKept<GuideMonth>(Prisma.sql`
    select "guideId", date_trunc('month', day)::date::text as month from (${days}) days
    where "guideId" = any(${guideIds}::text[]) group by 1, 2 ${order}`)
}
