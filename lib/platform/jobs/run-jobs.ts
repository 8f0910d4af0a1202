import 'server-only'
import { PgBoss } from 'pg-boss'
import { getLog } from '@/lib/platform/log'
import { leaseSeconds } from '@/lib/platform/mail/mail-lease'
import { minuteMs } from '@/lib/platform/time'
import { recordRound } from './job-rounds'
import { openJobsDatabase } from './jobs-database'
import { type JobName, jobConcurrency, jobNames, jobsSchema } from './queues'

/** Does one round of a job, which the signal ends early. Returns how many rows it has changed in which way. */
export type Job = (signal: AbortSignal) => Promise<Record<string, number>>

export type RunningJobs = {
  /** Starts no more rounds and waits for those under way, for half a minute at most. */
  stop(): Promise<void>
}

const pauseMs = 5_000

/** Runs the jobs in this process from now on. It waits for a database that is away, now or later. */
export function runJobs(jobs: Record<JobName, Job>): RunningJobs {
  let boss: PgBoss | undefined
  let pause: NodeJS.Timeout | undefined
  const stopping = new AbortController()
  const { signal } = stopping
  const start = async (): Promise<void> => {
    try {
      boss = await open(jobs, signal)
      if (signal.aborted) await boss.stop()
    } catch (error) {
      logError(error)
      if (!signal.aborted) pause = setTimeout(() => void start(), pauseMs)
    }
  }
  const starting = start()
  return {
    async stop() {
      stopping.abort()
      clearTimeout(pause)
      await starting
      await boss?.stop({ graceful: true, timeout: 30_000 })
      getLog().info('jobs have ended here')
    },
  }
}

async function open(jobs: Record<JobName, Job>, signal: AbortSignal): Promise<PgBoss> {
  const { db, close } = openJobsDatabase()
  const boss = new PgBoss({
    db,
    schema: jobsSchema,
    createSchema: false,
    useListenNotify: true,
  })
  boss.on('error', logError)
  boss.on('stopped', () => void close())
  try {
    await boss.start()
    for (const name of jobNames) {
      // One round serves all the calls that have come meanwhile.
      const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 }
      const options = { batchSize: 100, localConcurrency: jobConcurrency[name] ?? 1, ...polling }
      await boss.work(name, options, () => runOnce(name, () => jobs[name](signal)))
    }
    // The process before this one may have left mails and webhooks: those that wait, and those whose lease ends with it.
    await boss.send('sendMails')
    await boss.send('sendMails', null, { startAfter: leaseSeconds + 1 })
    await boss.send('deliverWebhooks')
    getLog().info({ jobs: jobNames.length }, 'jobs are done here')
    return boss
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
}

async function runOnce(job: JobName, run: () => ReturnType<Job>): Promise<void> {
  const startedAt = performance.now()
  try {
    const counts = await run()
    await recordRound(job)
    const ms = Math.round(performance.now() - startedAt)
    const level = Object.values(counts).some((count) => count > 0) ? 'info' : 'debug'
    getLog()[level]({ job, ...counts, ms }, 'job done')
  } catch (error) {
    getLog().error({ job, error: nameOf(error) }, 'job failed')
    // pg-boss stores the error with the job, and a message may hold what somebody typed.
    throw new Error(nameOf(error))
  }
}

let loggedAt = 0

/** Logs once a minute at most, because a database that is away fails every few seconds. */
function logError(error: unknown): void {
  if (Date.now() - loggedAt < minuteMs) return
  loggedAt = Date.now()
  getLog().error({ error: nameOf(error) }, 'jobs wait for the database')
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as NodeJS.ErrnoException
  return code ?? error.name
}
