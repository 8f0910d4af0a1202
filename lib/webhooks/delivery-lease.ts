import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { failuresUntilPause, triesInOrder } from './schedule'

/** A delivery that one process alone may send, until its lease ends. `tries` counts this try. */
export type LeasedDelivery = { id: string; endpointId: string; eventId: string; tries: number }

/** A delivery whose process has died is free again after this time. It is longer than the longest request. */
export const deliveryLeaseSeconds = 30

/** How many deliveries to one endpoint go on at once in all processes together. One that fails again and again gets a single one. */
export const lanesPerEndpoint = 4

/**
 * Takes deliveries that are due, `limit` at most, and counts the try, in a transaction of its own. The endpoint with the fewest under
 * way comes first, so that a slow one cannot use up the limit. A later event of an onboarding waits for the earlier one until that has
 * failed some times. What another process is taking is left to it.
 */
export async function leaseDeliveries(limit: number): Promise<LeasedDelivery[]> {
  if (limit <= 0) return []
  return db.$queryRaw<LeasedDelivery[]>`
    with endpoint as (
      select id, (select count(*) from "WebhookDelivery" busy where busy."endpointId" = "WebhookEndpoint".id and busy."leasedUntil" > now()) as busy,
        case when failures < ${failuresUntilPause} then ${lanesPerEndpoint} else 1 end as lanes
      from "WebhookEndpoint" where "offAt" is null and coalesce("pausedUntil", '-infinity') <= now()
    ), due as (
      select delivery.id, endpoint.busy + row_number() over (partition by endpoint.id order by delivery."tryAt", delivery.sequence) as place,
        delivery."tryAt"
      from endpoint cross join lateral (
        select id, "tryAt", sequence from "WebhookDelivery" one
        where one."endpointId" = endpoint.id and one."tryAt" <= now() and coalesce(one."leasedUntil", '-infinity') <= now()
          and not ${mustWait('one')}
        order by one."tryAt", one.sequence limit greatest(endpoint.lanes - endpoint.busy, 0)
        for update skip locked
      ) delivery
    ), next as (select id from due order by place, "tryAt" limit ${limit})
    update "WebhookDelivery" set tries = tries + 1, "leasedUntil" = now() + make_interval(secs => ${deliveryLeaseSeconds}::int)
    from next where "WebhookDelivery".id = next.id
    returning "WebhookDelivery".id, "endpointId", "eventId", tries`
}

/** Returns the condition that an earlier event of the same onboarding is still to be delivered before this delivery. */
function mustWait(delivery: 'one' | 'delivery'): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${delivery}."${name}"`)
  return Prisma.sql`exists (
    select 1 from "WebhookDelivery" earlier
    where earlier."endpointId" = ${column('endpointId')} and earlier."onboardingId" = ${column('onboardingId')}
      and earlier.sequence < ${column('sequence')} and earlier."tryAt" is not null
      and (earlier.tries < ${triesInOrder} or earlier."leasedUntil" > now()))`
}

/** Returns in how many milliseconds the next delivery is due, those under way apart. Undefined when none waits. */
export async function nextDueMs(): Promise<number | undefined> {
  const [row] = await db.$queryRaw<{ ms: number | null }[]>`
    select extract(epoch from min(greatest(delivery."tryAt", delivery."leasedUntil", endpoint."pausedUntil")) - now())::float8 * 1000 as ms
    from "WebhookEndpoint" endpoint join "WebhookDelivery" delivery on delivery."endpointId" = endpoint.id
    where endpoint."offAt" is null and delivery."tryAt" is not null and not ${mustWait('delivery')}`
  return row?.ms ?? undefined
}
