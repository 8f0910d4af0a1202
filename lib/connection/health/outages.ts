import 'server-only'
import { undecidedCause } from '@/lib/connection/diagnosis/diagnosis'
import { listGuides } from '@/lib/guide/catalog'
import type { Outcome } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { Prisma } from '@/prisma/generated/client'
import {
  findOutage,
  findServerTrouble,
  hasEnded,
  hitsAll,
  outageRules,
  type RecentTest,
} from './outage-rules'

type Reader = Pick<Prisma.TransactionClient, 'erpOutage' | '$queryRaw'>

/** A time in which one ERP failed for many. `erp` is the connector's id, `affected` the number of onboardings. */
export type Outage = { erp: string; cause: string; since: Date; affected: number }

const outageSelect = { erp: true, cause: true, since: true, affected: true } as const

/** Returns the outages that go on, the longest first. */
export async function listOutages(tx: Reader = db): Promise<Outage[]> {
  return tx.erpOutage.findMany({ where: { endedAt: null }, select: outageSelect, orderBy: { since: 'asc' } })
}

/** Tells whether an outage of an ERP goes on. */
export async function isOut(tx: Reader, erp: string): Promise<boolean> {
  return (await listOutages(tx)).some((outage) => outage.erp === erp)
}

/** After a test: looks at the ERP when the test has shown trouble of it, or when an outage of it goes on. */
export async function watchErp(erp: string, outcome: Outcome): Promise<void> {
  if (outcome === 'notTheirs' || outcome === 'unclear' || (await isOut(db, erp))) await lookAtErp(erp)
}

/**
 * Looks at the newest tests of an ERP, and notes that an outage has begun, goes on or has ended. Several processes may look at once.
 */
async function lookAtErp(erp: string): Promise<void> {
  const guideIds = listGuides()
    .filter(({ connector }) => connector === erp)
    .map(({ id }) => id)
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`outage of ${erp}`}, 0))`
    const where = { erp, endedAt: null }
    const current = await tx.erpOutage.findFirst({
      where,
      select: { id: true, cause: true, since: true, affected: true },
    })
    if (!current) return begin(tx, erp, guideIds)
    const { id, cause, since } = current
    const tests = { guideIds, since, cause }
    if (await isOver(tx, tests)) {
      await tx.erpOutage.update({ where: { id }, data: { endedAt: databaseNow() }, select: { id: true } })
      getLog().info({ erp }, 'an outage of an ERP has ended')
      return
    }
    const affected = Math.max(current.affected, await countAffected(tx, tests))
    await tx.erpOutage.update({ where: { id }, data: { affected }, select: { id: true } })
  })
}

/** Ends outages that nobody is left to test. */
export async function endForgottenOutages(): Promise<void> {
  for (const { erp } of await listOutages()) await lookAtErp(erp)
}

async function begin(tx: Prisma.TransactionClient, erp: string, guideIds: string[]): Promise<void> {
  const newest = await tx.$queryRaw<(RecentTest & { finishedAt: Date; hasStood: boolean })[]>`
    select distinct on (t."onboardingId") ${isTroubleOf()} as "isErp", t."finishedAt",
      t.diagnosis->'causes'->0->>'cause' as cause, o."completedAt" is not null as "hasStood"
    from "ConnectionTest" t join "Onboarding" o on o.id = t."onboardingId"
    where t."finishedAt" > now() - make_interval(secs => ${outageRules.windowMs / 1000}::float8)
      and t.outcome <> 'interrupted' and o."guideId" = any(${guideIds})
    order by t."onboardingId", t."finishedAt" desc`
  const inOrder = newest.toSorted((one, other) => other.finishedAt.getTime() - one.finishedAt.getTime())
  const standing = newest.filter(({ hasStood }) => hasStood)
  const trouble = findServerTrouble(inOrder)
  const found = trouble ?? findOutage(standing)
  if (!found) return
  const hit = trouble
    ? newest.filter(({ cause }) => cause === trouble.cause)
    : standing.filter(({ isErp }) => isErp)
  const times = hit.map(({ finishedAt }) => finishedAt.getTime())
  const data = { erp, ...found, since: new Date(Math.min(...times)) }
  await tx.erpOutage.create({ data, select: { id: true } })
  getLog().warn({ erp, ...found }, 'an outage of an ERP has begun')
}

/** The tests by which an outage is judged: of these guides, since it began. */
type OutageTests = { guideIds: string[]; since: Date; cause: string }

/**
 * Returns the condition that a test shows the ERP's trouble: none of the customer's, and none of a test that got in. What hits everybody
 * goes on only where its own cause is found.
 */
function isTroubleOf(cause?: string): Prisma.Sql {
  const first = Prisma.sql`coalesce(t.diagnosis->'causes'->0->>'cause', '')`
  if (hitsAll(cause)) return Prisma.sql`${first} = ${cause}`
  return Prisma.sql`(t.outcome in ('notTheirs', 'unclear') and ${first} <> ${undecidedCause})`
}

/** Returns the tests that count: of all onboardings where everybody is hit, otherwise of those that have stood. */
function testsOf({ guideIds, cause }: OutageTests): Prisma.Sql {
  return Prisma.sql`"ConnectionTest" t join "Onboarding" o on o.id = t."onboardingId"
    and o."guideId" = any(${guideIds}) and (${hitsAll(cause)} or o."completedAt" is not null)`
}

async function isOver(tx: Prisma.TransactionClient, tests: OutageTests): Promise<boolean> {
  const { since, cause } = tests
  const last = await tx.$queryRaw<{ isErp: boolean }[]>`
    select ${isTroubleOf(cause)} as "isErp" from ${testsOf(tests)}
    where t."finishedAt" > ${since} and t.outcome <> 'interrupted'
    order by t."finishedAt" desc limit ${outageRules.answersToEnd}`
  if (hasEnded(last)) return true
  const [{ isForgotten = false } = {}] = await tx.$queryRaw<{ isForgotten: boolean }[]>`
    select coalesce(max(t."finishedAt"), ${since}) < now() - make_interval(secs => ${outageRules.forgottenMs / 1000}::float8)
      as "isForgotten"
    from ${testsOf(tests)} where t."finishedAt" > ${since} and ${isTroubleOf(cause)}`
  return isForgotten
}

async function countAffected(tx: Prisma.TransactionClient, tests: OutageTests): Promise<number> {
  const [{ count = 0 } = {}] = await tx.$queryRaw<{ count: number }[]>`
    select count(distinct t."onboardingId")::int as count from ${testsOf(tests)}
    where t."finishedAt" >= ${tests.since} and ${isTroubleOf(tests.cause)}`
  return count
}
