import 'server-only'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { readFacts } from '@/lib/dashboard/read-facts'
import { summarize } from '@/lib/dashboard/summary'
import type { Prisma } from '@/prisma/generated/client'
import { type Journey, journey } from './journey'
import { recordSelect, toRecord } from './onboarding-row'
import type { OnboardingRecord } from './record'

export type Standing = { guide: Guide; record: OnboardingRecord; journey: Journey }

export async function readStanding(tx: Prisma.TransactionClient, id: string): Promise<Standing> {
  const row = await tx.onboarding.findUniqueOrThrow({
    where: { id },
    select: { guideId: true, ...recordSelect },
  })
  const guide = getGuide(row.guideId)
  if (!guide) throw new Error(`There is no guide ${row.guideId}.`)
  const record = toRecord(row)
  return { guide, record, journey: journey(guide, record) }
}

/** Writes anew what is kept of the journey for lists. Changes nothing else, so it may be done at any time. */
export async function recount(tx: Prisma.TransactionClient, id: string): Promise<Journey> {
  const { guide, record, journey } = await readStanding(tx, id)
  const data = summarize(guide, record, journey, await readFacts(tx, id))
  await tx.onboarding.update({ where: { id }, data, select: { id: true } })
  return journey
}

/** Tells every instance, once this transaction is done, that something of an onboarding was written. */
export async function announceChange(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await tx.$executeRaw`
    with changed as (update "Onboarding" set "changedAt" = clock_timestamp() where "id" = ${id}::uuid returning "id")
    select pg_notify('onboarding', "id"::text) from changed`
}
