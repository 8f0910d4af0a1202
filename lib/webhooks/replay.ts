import 'server-only'
import { db } from '@/lib/platform/db'
import { wakeJob } from '@/lib/platform/jobs/wake-job'

/** The most events that one replay sends. */
export const mostReplayed = 1_000

/** Sends one delivery again, under the same event id. One that waits goes at once. Returns whether it exists. */
export async function replayDelivery(id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // A delivery under way ends by itself; a replay in between would be forgotten.
    const count = await tx.$executeRaw`
      update "WebhookDelivery" set "tryAt" = now(), tries = 0, "deliveredAt" = null, "givenUpAt" = null
      where id = ${id}::uuid and coalesce("leasedUntil", '-infinity') <= now()`
    await wakeJob(tx, 'deliverWebhooks')
    return count > 0
  })
}

/**
 * Sends an endpoint all events since a moment again, in their order and under their ids: those that have arrived, those that were
 * given up, and those from before the endpoint was added. Returns how many, and the time of the last when there are more than one
 * replay sends.
 */
export async function replaySince(
  endpointId: string,
  since: Date,
): Promise<{ count: number; moreAfter?: Date }> {
  return db.$transaction(async (tx) => {
    const events = await tx.$queryRaw<{ id: string; at: Date }[]>`
      select event.id, event.at from "PublishedEvent" event, "WebhookEndpoint" endpoint
      where endpoint.id = ${endpointId}::uuid and event.at >= ${since} and event."queuedAt" is not null
        and (endpoint."eventTypes" = '{}' or event.type = any(endpoint."eventTypes"))
      order by event.at, event.sequence limit ${mostReplayed + 1}`
    const replayed = events.slice(0, mostReplayed)
    const count = await tx.$executeRaw`
      insert into "WebhookDelivery" (id, "endpointId", "eventId", "onboardingId", sequence)
      select gen_random_uuid(), ${endpointId}::uuid, id, "onboardingId", sequence from "PublishedEvent"
      where id = any(${replayed.map(({ id }) => id)}::uuid[])
      on conflict ("endpointId", "eventId") do update
        set "tryAt" = now(), tries = 0, "deliveredAt" = null, "givenUpAt" = null
        where coalesce("WebhookDelivery"."leasedUntil", '-infinity') <= now()`
    await wakeJob(tx, 'deliverWebhooks')
    return { count, ...(events.length > mostReplayed && { moreAfter: replayed.at(-1)?.at }) }
  })
}
