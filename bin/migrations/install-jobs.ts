import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { jobNames, jobSchedules, jobsSchema } from '../../lib/platform/jobs/queues'
import { dayMs, minuteMs } from '../../lib/platform/time'

/** A round that takes longer has lost its process. Sending mails may take two minutes and the hand-in of the last mail. */
const expireInSeconds = (15 * minuteMs) / 1000

/** Creates or updates what the background jobs need, so that the product itself needs no right to create tables. */
export async function installJobs(pool: pg.Pool): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) }
  const boss = new PgBoss({ db, schema: jobsSchema, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    const queues = await boss.getQueues()
    for (const name of jobNames) {
      const options = { expireInSeconds, notify: true, retryLimit: 2, deleteAfterSeconds: dayMs / 1000 }
      if (queues.some((queue) => queue.name === name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
      await boss.schedule(name, jobSchedules[name])
    }
    const removed = (await boss.getSchedules()).filter(({ name }) => !(name in jobSchedules))
    for (const { name } of removed) await boss.unschedule(name)
  } finally {
    await boss.stop({ graceful: false })
  }
}
