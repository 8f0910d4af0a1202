import 'server-only'
import { db } from '@/lib/platform/db'
import { jobNames } from '@/lib/platform/jobs/queues'

type QueueLength = { queue: string; count: number; oldestSeconds: number }

/**
 * Returns how many mails, webhooks and jobs are due and wait, and how long the oldest of each has waited. The same in every process.
 * What waits for a receiver that fails, or for an earlier event, is not due.
 */
export async function readQueues(): Promise<QueueLength[]> {
  const [mails] = await db.$queryRaw<Omit<QueueLength, 'queue'>[]>`
    select count(*)::int as count, coalesce(extract(epoch from now() - min(at)), 0)::float8 as "oldestSeconds"
    from "Mail" where "tryAt" <= now()`
  const [webhooks] = await db.$queryRaw<Omit<QueueLength, 'queue'>[]>`
    select count(*)::int as count, coalesce(extract(epoch from now() - min(at)), 0)::float8 as "oldestSeconds"
    from (
      select at from "PublishedEvent" where "queuedAt" is null
      union all
      select delivery."tryAt" from "WebhookDelivery" delivery join "WebhookEndpoint" endpoint on endpoint.id = delivery."endpointId"
      where delivery."tryAt" <= now() and coalesce(delivery."leasedUntil", '-infinity') <= now()
        and endpoint."offAt" is null and endpoint."failingSince" is null and coalesce(endpoint."pausedUntil", '-infinity') <= now()
        and not exists (
          select 1 from "WebhookDelivery" earlier
          where earlier."endpointId" = endpoint.id and earlier."onboardingId" = delivery."onboardingId"
            and earlier.sequence < delivery.sequence and earlier."tryAt" is not null)
    ) due`
  const jobs = await db.$queryRaw<QueueLength[]>`
    select q.name as queue, count(j.id)::int as count,
      coalesce(extract(epoch from now() - min(j.start_after)), 0)::float8 as "oldestSeconds"
    from unnest(${jobNames}::text[]) q (name)
    left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry') and j.start_after <= now()
    group by q.name`
  return [
    { queue: 'mails', count: mails?.count ?? 0, oldestSeconds: mails?.oldestSeconds ?? 0 },
    { queue: 'webhooks', count: webhooks?.count ?? 0, oldestSeconds: webhooks?.oldestSeconds ?? 0 },
    ...jobs.map(({ queue, ...rest }) => ({ queue: `jobs.${queue}`, ...rest })),
  ]
}

/** Returns how long ago each job last succeeded, in any process. Jobs that have not in the last day are left out. */
export function readJobs(): Promise<{ job: string; seconds: number }[]> {
  return db.$queryRaw`
    select name as job, extract(epoch from now() - max(completed_on))::float8 as seconds
    from pgboss.job where state = 'completed' and name = any(${jobNames}::text[]) group by name`
}
