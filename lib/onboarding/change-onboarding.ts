import 'server-only'
import { announceWithSummary } from '@/lib/onboarding/summary/refresh-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { OnboardingEvent } from './events'
import type { Journey } from './journey'
import { loadState, type OnboardingState } from './load-state'
import { deriveEvents, type PublishedState } from './published/derive-events'
import { publishEvents } from './published/publish'
import { keepMadeValues } from './view/known-values'

export type Change = OnboardingState & {
  tx: Prisma.TransactionClient
  onboardingId: string
  /** Adds an event to the history. Without any event, the summary is not refreshed and nobody is notified. */
  recordEvent(event: OnboardingEvent): void
}

/** A change that needs no journey. `guide` is absent when it is not served. */
export type FactChange = Pick<Change, 'tx' | 'onboardingId' | 'recordEvent'> & Partial<Pick<Change, 'guide'>>

/** Who changes an onboarding: one of its participants, the vendor's software by an API key, or a job. */
export type Author = { onboardingId: string; participantId?: string; apiKeyId?: string }

/**
 * Runs one change to an onboarding. Every write to an onboarding goes through here, through `changeFacts` where it needs no journey, or, for
 * ticks, through `changeAsForetold`. One transaction writes the facts, the events of the history, the summary that lists read and the events for the vendor's software. The onboarding's row is locked, so that changes to one onboarding
 * run one after the other and each sees what the one before has written. Returns the result of `work` and the journey after
 * the change.
 */
export async function changeOnboarding<T>(
  author: Author,
  work: (change: Change) => Promise<T>,
): Promise<{ result: T; journey: Journey }> {
  return db.$transaction((tx) => changeWithin(tx, author, work))
}

/**
 * Runs a change within a transaction that has begun before, for what must hold a lock of its own from earlier on. Until then the
 * transaction must not have written to the onboarding, nor locked any row of it, or it may block another change for good.
 */
export async function changeWithin<T>(
  tx: Prisma.TransactionClient,
  author: Author,
  work: (change: Change) => Promise<T>,
): Promise<{ result: T; journey: Journey }> {
  const { onboardingId } = author
  const summary = await lockOnboarding(tx, onboardingId)
  const events: OnboardingEvent[] = []
  const before = await loadState(tx, onboardingId)
  await keepMadeValues({ tx, onboardingId, guide: before.guide })
  const recordEvent = (event: OnboardingEvent) => events.push(event)
  const result = await work({ tx, onboardingId, ...before, recordEvent })
  if (events.length === 0) return { result, journey: before.journey }
  await recordEvents(tx, author, events)
  const after = await announceWithSummary(tx, onboardingId)
  const published = deriveEvents({ ...before, summary }, after, events, databaseNow())
  await publishEvents(tx, onboardingId, published)
  return { result, journey: after.journey }
}

/** Adds events to the history of an onboarding, with who has changed it. */
export async function recordEvents(
  tx: Prisma.TransactionClient,
  { onboardingId, participantId, apiKeyId }: Author,
  events: OnboardingEvent[],
): Promise<void> {
  const data = events.map((event) => ({
    onboardingId,
    participantId,
    ...event,
    ...(apiKeyId && { data: { ...event.data, apiKeyId } }),
  }))
  await tx.event.createMany({ data })
}

/** Locks the row of an onboarding until the transaction ends, and returns the summary in it. Throws when there is none. */
export async function lockOnboarding(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<PublishedState['summary']> {
  const [summary] = await tx.$queryRaw<PublishedState['summary'][]>`
    select state, "openedAt", "completedAt", "helpFrom", "helpReason"
    from "Onboarding" where id = ${id}::uuid for update`
  if (!summary) throw new Error('There is no such onboarding.')
  return summary
}
