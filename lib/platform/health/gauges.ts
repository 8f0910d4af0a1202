import 'server-only'
import { Gauge, type Registry } from 'prom-client'
import { countConnections } from '@/lib/platform/database/open-pools'
import { countOpenStreams } from '@/lib/platform/live/stream-slots'
import { readJobs, readQueues } from './queue-lengths'
import { getReadiness, isFine } from './readiness'

/** Adds what is looked up when somebody asks. Returns the function that looks it up. */
export function createGauges(registry: Registry): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge<L>({ name: `handrail_${name}`, help, labelNames, registers: [registry] })
  const checkOk = gauge(
    'check_ok',
    '1 when nothing is wrong with this check of /readyz, otherwise 0.',
    'check',
  )
  const streams = gauge('live_streams', 'Dashboards that follow changes live from this process.')
  const connections = gauge('database_connections', 'Connections of this process for pages.', 'state')
  const waiting = gauge(
    'queue_waiting',
    'Mails, webhooks and jobs that are due and wait, in the database.',
    'queue',
  )
  const oldest = gauge('queue_oldest_seconds', 'Age of the oldest that is due and waits, or 0.', 'queue')
  const success = gauge('job_success_age_seconds', 'Time since a job last succeeded anywhere.', 'job')
  const refreshQueues = async () => {
    for (const { queue, count, oldestSeconds } of await readQueues().catch(() => [])) {
      waiting.set({ queue }, count)
      oldest.set({ queue }, oldestSeconds)
    }
    for (const { job, seconds } of await readJobs().catch(() => [])) success.set({ job }, seconds)
  }
  return async () => {
    streams.set(countOpenStreams())
    for (const [state, count] of Object.entries(countConnections())) connections.set({ state }, count)
    const { checks } = await getReadiness()
    for (const [check, state] of Object.entries(checks)) checkOk.set({ check }, isFine(state) ? 1 : 0)
    for (const metric of [waiting, oldest, success]) metric.reset()
    // Old numbers would look like good news: without a database there are none.
    if (checks.database !== 'unreachable' && checks.database !== 'noAnswer') await refreshQueues()
  }
}
