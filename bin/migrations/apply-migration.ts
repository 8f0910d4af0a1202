import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { findProgress } from './find-progress'
import { lockHistory, readHistory, recordApplied } from './history'
import type { Migration } from './migration-files'
import { inTransaction } from './transaction'

type Options = { earlier: Migration[]; say: (line: string) => void }

/**
 * Applies a migration and records it in one transaction, so that a command killed at any point leaves both or neither. What an
 * earlier release left half applied is continued. Returns whether there was anything to do.
 */
export async function applyMigration(
  pool: pg.Pool,
  migration: Migration,
  { earlier, say }: Options,
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(pool, (client) => apply(client, migration, { earlier, say }))
    } catch (error) {
      if (codeOf(error) !== lockNotAvailable || attempt === maxAttempts) throw describe(migration, error)
      say(`${migration.name} waits for a table that is in use.${await describeUsers(pool)}`)
      await delay(pauseMs)
    }
  }
}

/** The name of the connections that migrate. */
export const migrateName = 'handrail migrate'

/** A statement that waits for a table makes everybody else wait behind it. So it waits shortly, lets them pass, and tries again. */
const lockTimeoutMs = 3000
const pauseMs = 2000
const maxAttempts = 120
const lockNotAvailable = '55P03'

async function apply(
  client: pg.ClientBase,
  migration: Migration,
  { earlier, say }: Options,
): Promise<boolean> {
  await client.query(`set local lock_timeout = ${lockTimeoutMs}`)
  await lockHistory(client)
  const progress = (await readHistory(client)).get(migration.name)
  if (progress === 'applied') return false
  await client.query('savepoint before_sql')
  try {
    if (progress === 'unfinished') await complete(client, migration, { earlier, say })
    else await client.query(migration.sql)
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
    await client.query('rollback to savepoint before_sql')
    await complete(client, migration, { earlier, say })
  }
  await recordApplied(client, migration)
  return true
}

/** Does what is left of a migration that was interrupted. */
async function complete(
  client: pg.ClientBase,
  migration: Migration,
  { earlier, say }: Options,
): Promise<void> {
  const progress = await findProgress(client, earlier, migration)
  if ('differences' in progress) throw new HalfApplied(migration, progress.differences)
  const { remaining } = progress
  say(`${migration.name} was interrupted. What is left of it: ${remaining.length} statements.`)
  for (const statement of remaining) await client.query(statement)
}

/** Says what the person who runs the database has to do. Its message needs no explanation around it. */
class HalfApplied extends Error {
  constructor({ name }: Migration, differences: string[]) {
    super(
      `Migration ${name} was interrupted, and the database is in none of the states that its statements lead through, so it ` +
        'was changed by something else. Nothing was changed now. These lines differ from the nearest state:\n' +
        `${differences.map((line) => `  ${line}`).join('\n')}\n` +
        `Bring the structure to the state after the migration (prisma/migrations/${name}/migration.sql), then record it and run ` +
        'this command again:\n' +
        `  update _prisma_migrations set finished_at = now(), logs = null where migration_name = '${name}';`,
    )
  }
}

/** A migration that meets its own work, or misses what it has removed itself, was run before and lost its record. */
function isAlreadyThere(error: unknown): boolean {
  return ['42701', '42P06', '42P07', '42710', '42723', '42703', '42704', '42P01'].includes(
    codeOf(error) ?? '',
  )
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code
}

function describe({ name }: Migration, error: unknown): Error {
  if (error instanceof HalfApplied || !(error instanceof Error)) return error as Error
  const hint = hintFor(error)
  return new Error(`Migration ${name} failed, and nothing of it was applied: ${error.message}.${hint}`, {
    cause: error,
  })
}

function hintFor(error: Error): string {
  if (codeOf(error) === lockNotAvailable)
    return ' End the transactions named above, and run this command again.'
  if (!/extension/.test(error.message)) return ''
  return (
    ' Ask whoever administers the server for the extension: PostgreSQL brings it in its package of additions (postgresql-contrib), and ' +
    'in this database `create extension pg_trgm` must be run once, by an administrator or by a role that may create in it.'
  )
}

async function describeUsers(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(
    `select pid, nullif(application_name, '') as name from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name <> $1
       and xact_start < now() - interval '2 seconds'
     order by xact_start limit 3`,
    [migrateName],
  )
  if (rows.length === 0) return ''
  const names = rows.map(({ pid, name }) => `${name ?? 'unnamed'} (server process ${pid})`)
  return ` The longest open transactions: ${names.join(', ')}.`
}
