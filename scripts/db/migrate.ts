import type pg from 'pg'
import { withPool } from './connection'
import { openEngine } from './engine'
import { installJobs } from './install-jobs'
import { listMigrations } from './migration-files'

const migrationLock = 718_202

/** Applies what is missing and answers its names. Instances starting at once wait for each other. */
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

// Applying needs to know the kind of database only: the models are in the migrations.
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
