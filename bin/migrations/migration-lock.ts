import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { inTransaction } from './transaction'

const migrationLock = 718_202
const pauseMs = 250
const sayEveryMs = 15_000

/**
 * Calls `use` while no other command migrates this database. While it waits for one, it says which. A transaction holds the
 * lock, so it also holds where a pooler gives each transaction another connection, and a killed command gives it back.
 */
export function underMigrationLock<T>(
  pool: pg.Pool,
  { use, say }: { use: () => Promise<T>; say: (line: string) => void },
): Promise<T> {
  return inTransaction(pool, async (client) => {
    let nextLineAt = performance.now()
    while (!(await isLocked(client))) {
      if (performance.now() >= nextLineAt) {
        say(`Waiting for another command that migrates this database${await describeHolder(client)}.`)
        nextLineAt += sayEveryMs
      }
      await delay(pauseMs)
    }
    return use()
  })
}

async function isLocked(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as "isLocked"', [migrationLock])
  return rows[0].isLocked
}

async function describeHolder(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query(
    `select pid, coalesce(host(client_addr), 'this machine') as address, backend_start as since
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = 0 and objid = $1 and objsubid = 1 and granted
       and datname = current_database()`,
    [migrationLock],
  )
  const [holder] = rows
  if (!holder) return ''
  const since = holder.since instanceof Date ? `, since ${holder.since.toISOString()}` : ''
  return ` (from ${holder.address}, server process ${holder.pid}${since})`
}
