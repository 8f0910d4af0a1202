import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import { enoughForMedian, type Insight } from './insight'
import { spreadOf } from './spread'

/** The onboardings that the insight rests on. */
export function cohortOf(guideId: string, since: Date): Prisma.Sql {
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
    from (${cohortOf(guideId, since)}) cohort`
  if (!row) throw new Error('Counting answered nothing.')
  const { invited, opened, ended, median, p90, shares } = row
  const isEnough = ended >= enoughForMedian
  return {
    invited,
    opened,
    ended,
    toEnd: { ...spreadOf(ended, median, p90), shares: isEnough ? shares : [] },
  }
}
