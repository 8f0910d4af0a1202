import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { jobNames, jobSchedules, jobsSchema } from '../../lib/platform/jobs/queues'
import { dayMs, minuteMs } from '../../lib/platform/time'
import { withPool } from './connection'
import { openEngine } from './engine'
import { listMigrations } from './migration-files'

const migrationLock = 718_202

/** Applies the missing migrations and returns their names. Instances that start at once wait for each other. */
export async function migrate(databaseUrl: string, migrationsList = listMigrations()): Promise<string[]> {
  return withPool(databaseUrl, (pool) =>
    underLock(pool, async () => {
      const engine = await openEngine(datasource, { main: pool, scratch: pool })
      const filters = { externalTables: [], externalEnums: [] }
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
      await installJobs(databaseUrl)
      return appliedMigrationNames
    }),
  )
}

// To apply migrations, the engine needs to know only the kind of database.
const datasource = 'datasource db {\n  provider = "postgresql"\n}\n'

async function underLock<T>(pool: pg.Pool, use: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    return await use()
  } finally {
    client.release(true)
  }
}

/** A round that takes longer has lost its process. */
const expireInSeconds = (10 * minuteMs) / 1000

/** Creates or updates what the background jobs need, so that the product itself needs no right to create tables. */
export async function installJobs(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, schema: jobsSchema, supervise: false, schedule: false, max: 2 })
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
