import { readAddress } from '../../lib/platform/database/settings'
import { applyMigration, migrateName } from './apply-migration'
import { withPool } from './connection'
import { ensureHistory, readHistory } from './history'
import { installJobs } from './install-jobs'
import { listMigrations, type Migration } from './migration-files'
import { underMigrationLock } from './migration-lock'
import { inTransaction } from './transaction'

type Options = {
  migrations?: Migration[]
  /** Gets a line for the person at the screen, when something is waited for or repaired. */
  say?: (line: string) => void
}

/**
 * Applies the missing migrations and returns their names. It may be killed at any point and run again, and commands that run at
 * once wait for each other.
 */
export async function migrate(
  databaseUrl: string,
  { migrations = listMigrations(), say = () => undefined }: Options = {},
): Promise<string[]> {
  return withPool(
    databaseUrl,
    (pool) => {
      const use = async () => {
        const history = await inTransaction(pool, async (client) => {
          const { schema } = readAddress(databaseUrl)
          if (schema) await client.query(`create schema if not exists ${schema}`)
          await ensureHistory(client)
          return readHistory(client)
        })
        const applied: string[] = []
        for (const [index, migration] of migrations.entries()) {
          if (history.get(migration.name) === 'applied') continue
          const earlier = migrations.slice(0, index)
          if (await applyMigration(pool, migration, { earlier, say })) applied.push(migration.name)
        }
        await installJobs(pool)
        return applied
      }
      return underMigrationLock(pool, { use, say })
    },
    migrateName,
  )
}
