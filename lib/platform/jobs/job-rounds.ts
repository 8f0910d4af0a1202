import 'server-only'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import type { JobName } from './queues'

/** Whether background jobs run, in this process or another. `since`: the last round, or the start of this process without any. */
export type JobsHealth = { state: 'alive' | 'silent'; since: Date }

/** Three jobs run every minute, so jobs that are silent for longer than this do not run at all. */
const silentMs = 5 * minuteMs

/** Notes that a round of a job has ended well, for every process to see. */
export async function recordRound(job: JobName): Promise<void> {
  await db.$executeRaw`
    insert into "JobRound" (job, "endedAt") values (${job}, now())
    on conflict (job) do update set "endedAt" = excluded."endedAt"`
}

/** Returns whether a round of any job has ended within the last minutes, by the database's clock. */
export async function getJobsHealth(): Promise<JobsHealth> {
  const [{ last, now } = { last: null, now: new Date() }] = await db.$queryRaw<
    { last: Date | null; now: Date }[]
  >`select max("endedAt") as last, now() as now from "JobRound"`
  const since = last ?? new Date(now.getTime() - process.uptime() * 1000)
  return { state: now.getTime() - since.getTime() > silentMs ? 'silent' : 'alive', since }
}
