import 'server-only'
import { db } from '@/lib/platform/db'

/** The most events that one transaction queues. */
const batchSize = 1_000

/**
 * Queues the events that are not queued yet: one delivery for each endpoint that gets their type and existed when they were written.
 * An endpoint that is off gets them too; they wait. One transaction at a time does this, in the order of the events, so that an
 * event is never queued before an earlier one of its onboarding. Returns how many events were queued.
 */
export async function queueDeliveries(): Promise<number> {
  let count = 0
  for (let queued = batchSize; queued === batchSize; count += queued) queued = await queueBatch()
  return count
}

async function queueBatch(): Promise<number> {
  const [waiting] = await db.$queryRaw<
    object[]
  >`select 1 from "PublishedEvent" where "queuedAt" is null limit 1`
  if (!waiting) return 0
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('PublishedEvent.queuedAt'))`
    return tx.$executeRaw`
      with due as (
        select id, type, at, "onboardingId", sequence from "PublishedEvent"
        where "queuedAt" is null order by sequence limit ${batchSize}
      ), made as (
        insert into "WebhookDelivery" (id, "endpointId", "eventId", "onboardingId", sequence)
        select gen_random_uuid(), endpoint.id, due.id, due."onboardingId", due.sequence
        from due join "WebhookEndpoint" endpoint on endpoint."createdAt" <= due.at
          and (endpoint."eventTypes" = '{}' or due.type = any(endpoint."eventTypes"))
        on conflict do nothing
      )
      update "PublishedEvent" set "queuedAt" = now() from due where "PublishedEvent".id = due.id`
  })
}
