import 'server-only'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'
import type { OnboardingEvent } from './events'
import { type Journey, journey } from './journey'
import { recordSelect, toRecord } from './onboarding-row'
import type { OnboardingRecord } from './record'

export type Change = {
  tx: Prisma.TransactionClient
  onboardingId: string
  guide: Guide
  record: OnboardingRecord
  journey: Journey
  /** Says what happened; without a word the change is taken for none. */
  tell(event: OnboardingEvent): void
}

type Author = { onboardingId: string; participantId?: string }

/**
 * The only way to write to an onboarding: one transaction with its history, its last activity and its counters. Changes
 * to one onboarding come one after the other, so that each sees what the one before has written. Answers the journey after.
 */
export async function changeOnboarding<T>(
  { onboardingId, participantId }: Author,
  work: (change: Change) => Promise<T>,
): Promise<{ result: T; journey: Journey }> {
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from "Onboarding" where id = ${onboardingId}::uuid for update`
      const events: OnboardingEvent[] = []
      const before = await read(tx, onboardingId)
      const tell = (event: OnboardingEvent) => events.push(event)
      const result = await work({ tx, onboardingId, ...before, tell })
      if (events.length === 0) return { result, journey: before.journey }
      await tx.event.createMany({ data: events.map((event) => ({ onboardingId, participantId, ...event })) })
      return { result, journey: await recount(tx, onboardingId) }
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
}

async function read(tx: Prisma.TransactionClient, id: string) {
  const row = await tx.onboarding.findUniqueOrThrow({
    where: { id },
    select: { guideId: true, ...recordSelect },
  })
  const guide = getGuide(row.guideId)
  if (!guide) throw new Error(`There is no guide ${row.guideId}.`)
  const record = toRecord(row)
  return { guide, record, journey: journey(guide, record) }
}

async function recount(tx: Prisma.TransactionClient, id: string): Promise<Journey> {
  const { journey } = await read(tx, id)
  await tx.onboarding.update({
    where: { id },
    data: { lastActivityAt: new Date(), tasksDone: journey.done, tasksTotal: journey.total },
    select: { id: true },
  })
  return journey
}
