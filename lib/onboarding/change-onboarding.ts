import 'server-only'
import { announceChange, refreshSummary } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { OnboardingEvent } from './events'
import type { Journey } from './journey'
import { loadState, type OnboardingState } from './load-state'

export type Change = OnboardingState & {
  tx: Prisma.TransactionClient
  onboardingId: string
  /** Says what happened; without a word the change is taken for none. */
  recordEvent(event: OnboardingEvent): void
}

type Author = { onboardingId: string; participantId?: string }

/**
 * The only way to write to an onboarding: one transaction with its history and what lists know of it. Changes
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
      const before = await loadState(tx, onboardingId)
      const tell = (event: OnboardingEvent) => events.push(event)
      const result = await work({ tx, onboardingId, ...before, recordEvent: tell })
      if (events.length === 0) return { result, journey: before.journey }
      await tx.event.createMany({ data: events.map((event) => ({ onboardingId, participantId, ...event })) })
      const journey = await refreshSummary(tx, onboardingId)
      await announceChange(tx, onboardingId)
      return { result, journey }
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
}
