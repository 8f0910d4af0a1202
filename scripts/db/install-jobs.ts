import { PgBoss } from 'pg-boss'
import { jobNames, jobSchedules, jobsSchema } from '../../lib/jobs/queues'

/** Rounds are short; one that takes longer has lost its process. */
const expireInSeconds = 10 * 60
const dayS = 24 * 60 * 60

/** Creates or brings up to date what the background jobs need, so that the product itself needs no right to create tables. */
export async function installJobs(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, schema: jobsSchema, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    const known = await boss.getQueues()
    for (const name of jobNames) {
      const options = { expireInSeconds, notify: true, retryLimit: 2, deleteAfterSeconds: dayS }
      if (known.some((queue) => queue.name === name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
      await boss.schedule(name, jobSchedules[name])
    }
    const gone = (await boss.getSchedules()).filter(({ name }) => !(name in jobSchedules))
    for (const { name } of gone) await boss.unschedule(name)
  } finally {
    await boss.stop({ graceful: false })
  }
}
