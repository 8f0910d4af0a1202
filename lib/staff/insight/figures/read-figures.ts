import 'server-only'
import { askStale } from '@/lib/platform/database/read-stale'
import { Prisma } from '@/prisma/generated/client'
import { type Counts, type Figures, sumCounts, toFigures } from './figures'

/** Returns the figures of the onboardings that were invited to a guide on a day (UTC) or later. */
export async function readFigures(guideId: string, since: Date): Promise<Figures> {
  const rows = await askStale<{ figures: Counts }>(Prisma.sql`
    select figures from "InsightFigures" where "guideId" = ${guideId} and ${isSince(since)}`)
  return toFigures(sumCounts(rows.map(({ figures }) => figures)))
}

/** Returns how many onboardings were invited to each guide on a day (UTC) or later. */
export async function readInvited(since: Date): Promise<Map<string, number>> {
  const rows = await askStale<{ guideId: string; invited: number }>(Prisma.sql`
    select "guideId", sum(invited)::int as invited from "InsightFigures" where ${isSince(since)} group by "guideId"`)
  return new Map(rows.map(({ guideId, invited }) => [guideId, invited]))
}

/** The months that begin on that day or later, and the days before the first of them: some forty rows for a year. */
function isSince(since: Date): Prisma.Sql {
  const day = since.toISOString().slice(0, 10)
  const month = Prisma.sql`date_trunc('month', ${day}::date + interval '1 month - 1 day')::date`
  return Prisma.sql`((span = 'month' and "from" >= ${month}) or (span = 'day' and "from" >= ${day}::date and "from" < ${month}))`
}
