import 'server-only'
import { db } from '@/lib/platform/db'

/** A webhook endpoint that gets nothing although it should. gone, failed: it was turned off by itself, at `since`. */
export type SilentEndpoint = {
  id: string
  url: string
  state: 'failing' | 'gone' | 'failed' | 'secretLost'
  since: Date
  /** How many events wait for it. */
  waiting: number
}

/** A receiver that is restarted answers again within this time. */
const graceMinutes = 15

/** Returns the webhook endpoints that a person has to look after. One that a person turned off is none of them. */
export function findSilentEndpoints(): Promise<SilentEndpoint[]> {
  return db.$queryRaw<SilentEndpoint[]>`
    select id, url, coalesce("offAt", "failingSince", "createdAt") as since,
      case when "offReason" = 'gone' then 'gone' when "offAt" is not null then 'failed'
        when "secretSealed" is null then 'secretLost' else 'failing' end as state,
      (select count(*)::int from "WebhookDelivery" d where d."endpointId" = e.id and d."tryAt" is not null) as waiting
    from "WebhookEndpoint" e
    where "offReason" is distinct from 'staff' and (
      "offAt" is not null or "secretSealed" is null or "failingSince" < now() - make_interval(mins => ${graceMinutes}::int))
    order by since`
}

/** Returns whether events reach the vendor's software. off: nobody wants any. */
export async function getWebhookHealth(): Promise<'off' | 'failing' | 'ok'> {
  const [row] = await db.$queryRaw<object[]>`select 1 from "WebhookEndpoint" limit 1`
  if (!row) return 'off'
  return (await findSilentEndpoints()).length > 0 ? 'failing' : 'ok'
}
