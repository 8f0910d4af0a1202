import 'server-only'
import { db } from '@/lib/platform/db'
import type { PublishedEventData } from './event-data'
import type { PublishedEventType } from './event-types'

export type FeedEvent = {
  id: string
  /** Grows from event to event, with gaps. */
  position: bigint
  type: PublishedEventType
  at: Date
  onboardingId: string
  data: PublishedEventData
}

/**
 * Gives a place in the feed to the events that have none. Transactions commit in another order than they number their events, so
 * a place is given only after the commit, by one transaction at a time. Whoever has read up to a place has missed nothing
 * before it. Returns how many events got a place.
 */
export async function placeInFeed(): Promise<number> {
  const [first] = await db.$queryRaw<object[]>`select 1 from "PublishedEvent" where position is null limit 1`
  if (!first) return 0
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('PublishedEvent.position'))`
    // Places come out of the sequence that numbers the events, so they grow even when old events are deleted.
    return tx.$executeRaw`
      with waiting as materialized (
        select id, nextval(pg_get_serial_sequence('"PublishedEvent"', 'sequence')) as position
        from (select id from "PublishedEvent" where position is null order by sequence limit 10000) as unplaced
      )
      update "PublishedEvent" as event set position = waiting.position from waiting where event.id = waiting.id`
  })
}

/** Returns the events after a place in the feed, the oldest first. */
export async function readFeed({
  after = 0n,
  limit,
}: {
  after?: bigint
  limit: number
}): Promise<FeedEvent[]> {
  await placeInFeed()
  const rows = await db.publishedEvent.findMany({
    where: { position: { gt: after } },
    orderBy: { position: 'asc' },
    take: limit,
    select: { id: true, position: true, type: true, at: true, onboardingId: true, data: true },
  })
  return rows.map(({ position, ...row }) => ({ ...row, position: position ?? 0n }) as FeedEvent)
}
