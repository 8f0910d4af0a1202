import 'server-only'
import { listMadeFields } from '@/lib/connection/connectors'
import { listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import { Prisma } from '@/prisma/generated/client'
import { outageRules } from './outage-rules'
import { listOutages } from './outages'
import { nextRegularTest } from './schedule'

export type DueTest = { onboardingId: string; dueAt: Date; lastActivityAt: Date }

/** A test that was claimed and that nobody finishes is due again after this time, because its process has died. */
const claimMs = 5 * minuteMs

/** The most connections that one round plans. The next round is in a minute. */
const planBatch = 1000

/** The condition that the vendor has received the tokens of a consent: then Handrail neither renews nor uses them. */
const isHandedOver = Prisma.sql`exists (
  select from "Credential" handed where handed."onboardingId" = "Onboarding".id and handed."tokensHandedOverAt" is not null)`

/**
 * Returns the condition that a key of the customer was made anew and that no test has proved it yet. The ERP may not have it, so only a
 * person tries it.
 */
function hasNewKey(): Prisma.Sql {
  const guideIds = listGuides().flatMap((guide) => (listMadeFields(guide).length > 0 ? [guide.id] : []))
  return Prisma.sql`("guideId" = any(${guideIds}) and exists (
    select from "Credential" made where made."onboardingId" = "Onboarding".id and made."provedByTestId" is null))`
}

function testedGuides(): Guide[] {
  return listGuides().filter(({ healthTests }) => healthTests !== 'never')
}

/**
 * Plans the first test of every connection that has none: of those that stood before there were such tests, that came out of the
 * archive, or whose guide now asks for them. Takes back what a guide no longer asks for.
 */
export async function planTests(): Promise<number> {
  const rhythms = new Map(testedGuides().map(({ id, healthTests }) => [id, healthTests]))
  const guideIds = [...rhythms.keys()]
  await db.$executeRaw`
    update "Onboarding" set "nextHealthTestAt" = null
    where "nextHealthTestAt" <= now() and ("guideId" <> all(${guideIds}) or "archivedAt" is not null
      or "erasedAt" is not null or "credentialsForgottenAt" is not null or ${isHandedOver})`
  const unplanned = await db.$queryRaw<{ id: string; guideId: string; now: Date }[]>`
    select o.id, o."guideId", now() as now from "Onboarding" o join "Credential" c on c."onboardingId" = o.id
    where o."connectedAt" is not null and o."nextHealthTestAt" is null and o."archivedAt" is null
      and o."erasedAt" is null and o."credentialsForgottenAt" is null and c."tokensHandedOverAt" is null
      and o."guideId" = any(${guideIds})
    limit ${planBatch}`
  const times = unplanned.map(({ id, guideId, now }) =>
    nextRegularTest(id, rhythms.get(guideId) ?? 'never', now),
  )
  await db.$executeRaw`
    update "Onboarding" set "nextHealthTestAt" = planned.at
    from unnest(${unplanned.map(({ id }) => id)}::uuid[], ${times}::timestamptz[]) as planned(id, at)
    where "Onboarding".id = planned.id and "nextHealthTestAt" is null and "connectedAt" is not null`
  return unplanned.length
}

/**
 * Claims the test that is due the longest, so that no other process takes it. Of an ERP in an outage only one test is claimed every
 * few minutes, to see whether it is over. Returns undefined when none is due.
 */
export async function claimDueTest(): Promise<DueTest | undefined> {
  const waiting = await findWaitingGuides(db)
  const guideIds = testedGuides().flatMap(({ id }) => (waiting.has(id) ? [] : [id]))
  const [claimed] = await db.$queryRaw<DueTest[]>`
    with due as (
      select id, "nextHealthTestAt" from "Onboarding"
      where "nextHealthTestAt" <= now() and "archivedAt" is null and "erasedAt" is null
        and "credentialsForgottenAt" is null and not ${isHandedOver} and not ${hasNewKey()} and "guideId" = any(${guideIds})
      order by "nextHealthTestAt" limit 1 for update skip locked
    )
    update "Onboarding" o set "nextHealthTestAt" = now() + make_interval(secs => ${claimMs / 1000}::float8)
    from due where o.id = due.id
    returning o.id as "onboardingId", due."nextHealthTestAt" as "dueAt", o."lastActivityAt"`
  return claimed
}

/** Returns the ids of the guides whose ERP is in an outage and was tested within the last minutes. */
export async function findWaitingGuides(tx: Prisma.TransactionClient): Promise<Set<string>> {
  const outages = await listOutages(tx)
  const waiting = new Set<string>()
  for (const { erp } of outages) {
    const guideIds = listGuides().flatMap(({ id, connector }) => (connector === erp ? [id] : []))
    const recent = new Date(databaseNow().getTime() - outageRules.probeEveryMs)
    const where = { origin: 'schedule', startedAt: { gt: recent }, onboarding: { guideId: { in: guideIds } } }
    if ((await tx.connectionTest.count({ where })) > 0) for (const id of guideIds) waiting.add(id)
  }
  return waiting
}

/** Puts a test off that was claimed and not made. */
export async function putOff(onboardingId: string, until: Date): Promise<void> {
  const where = { id: onboardingId, nextHealthTestAt: { not: null } }
  await db.onboarding.updateMany({ where, data: { nextHealthTestAt: until } })
}
