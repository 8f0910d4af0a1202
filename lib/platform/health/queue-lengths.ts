import 'server-only'
import { db } from '@/lib/platform/db'
import { jobNames } from '@/lib/platform/jobs/queues'

type QueueLength = { queue: string; count: number; oldestSeconds: number }

/** Returns how many mails and jobs are due and wait, and how long the oldest of each has waited. The same in every process. */
export async function readQueues(): Promise<QueueLength[]> {
  const [mails] = await db.$queryRaw<Omit<QueueLength, 'queue'>[]>`
    select count(*)::int as count, coalesce(extract(epoch from now() - min(at)), 0)::float8 as "oldestSeconds"
    from "Mail" where "tryAt" <= now()`
  const jobs = await db.$queryRaw<QueueLength[]>`
    select q.name as queue, count(j.id)::int as count,
      coalesce(extract(epoch from now() - min(j.start_after)), 0)::float8 as "oldestSeconds"
    from unnest(${jobNames}::text[]) q (name)
    left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry') and j.start_after <= now()
    group by q.name`
  return [
    { queue: 'mails', count: mails?.count ?? 0, oldestSeconds: mails?.oldestSeconds ?? 0 },
    ...jobs.map(({ queue, ...rest }) => ({ queue: `jobs.${queue}`, ...rest })),
  ]
}

/** Returns how long ago each job last succeeded, in any process. Jobs that have not in the last day are left out. */
export function readJobs(): Promise<{ job: string; seconds: number }[]> {
  return db.$queryRaw`
    select name as job, extract(epoch from now() - max(completed_on))::float8 as seconds
    from pgboss.job where state = 'completed' and name = any(${jobNames}::text[]) group by name`
}
