import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { generateKey } from '../../tools/launcher/data-folder'
import { type OpenPostgres, openPostgres } from '../../tools/postgres/postgres'
import { root } from '../settings'
import { describeCatalog } from './catalog'
import { withPool } from './connection'
import { migrate } from './migrate'
import { listMigrations } from './migration-files'
import { listReleases, type Release } from './releases'
import { inTransaction } from './transaction'

const migrations = listMigrations()
const names = migrations.map(({ name }) => name)
const halfWay = names.findIndex((name) => name.endsWith('staff_and_dashboard'))
const secretKeys = generateKey('k1')

let dataDir = ''
let postgres: OpenPostgres

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'handrail-interrupted-'))
  const databases = ['sql', 'record', 'jobs', 'wait', 'busy', 'changed']
  postgres = await openPostgres({ dataDir, databases, settings: ['fsync=off'] })
})

afterAll(async () => {
  await postgres.close()
  rmSync(dataDir, { recursive: true })
})

/** Starts the process of `npm run db:migrate`, without npm and its shell around it. */
function startCommand(database: string) {
  const DATABASE_URL = postgres.urlFor(database)
  const args = ['--conditions=react-server', '--import', 'tsx', 'bin/migrate.ts']
  const env = { DATABASE_URL, SECRET_KEYS: secretKeys, APP_URL: 'http://localhost:3000' }
  return execa(process.execPath, args, { cwd: root, env, reject: false, all: true })
}

/** Calls `use` with a connection that holds a lock, and gives the lock back. */
async function holding(database: string, lock: string, use: (pool: pg.Pool) => Promise<void>): Promise<void> {
  await withPool(postgres.urlFor(database), async (pool) => {
    const client = await pool.connect()
    await client.query('begin')
    await client.query(lock)
    await use(pool).finally(() => client.query('rollback'))
    client.release()
  })
}

/** Kills the command while one of its statements waits for a lock, and then lets the server go on. */
function killWhileWaiting(database: string, lock: string): Promise<void> {
  return holding(database, lock, async (pool) => {
    const command = startCommand(database)
    await untilWaiting(pool)
    command.kill('SIGKILL')
    expect((await command).signal).toBe('SIGKILL')
  })
}

const untilWaiting = (pool: pg.Pool) =>
  vi.waitFor(
    async () => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect((await pool.query(waiting)).rowCount).toBeGreaterThan(0)
    },
    { timeout: 60_000, interval: 20 },
  )

async function readRecorded(database: string): Promise<string[]> {
  const sql =
    'select migration_name as name from _prisma_migrations where finished_at is not null order by started_at'
  const { rows } = await withPool(postgres.urlFor(database), (pool) => pool.query(sql))
  return rows.map(({ name }) => name)
}

async function expectToGoOn(database: string): Promise<void> {
  const { exitCode, all } = await startCommand(database)
  expect(all).toContain('Applied')
  expect(exitCode).toBe(0)
  expect(await readRecorded(database)).toEqual(names)
  expect((await startCommand(database)).all).toContain('The database is up to date.')
}

describe('db:migrate that is killed', () => {
  it('in the middle of a migration’s SQL leaves nothing of it, and goes on when it is run again', async () => {
    await migrate(postgres.urlFor('sql'), { migrations: migrations.slice(0, halfWay) })
    await killWhileWaiting('sql', 'lock table "Onboarding" in access share mode')
    expect(await readRecorded('sql')).toEqual(names.slice(0, halfWay))
    await expectToGoOn('sql')
  }, 120_000)

  it('between a migration’s SQL and its record leaves neither, and goes on when it is run again', async () => {
    await migrate(postgres.urlFor('record'), { migrations: migrations.slice(0, halfWay) })
    await withPool(postgres.urlFor('record'), async (pool) => {
      // A lock that the record waits for, while the SQL before it does not.
      await pool.query(`create function wait() returns trigger language plpgsql
        as 'begin perform pg_advisory_xact_lock(1); return new; end'`)
      await pool.query(
        'create trigger wait before insert or update on _prisma_migrations for each row execute function wait()',
      )
    })
    await killWhileWaiting('record', 'select pg_advisory_xact_lock(1)')
    expect(await readRecorded('record')).toEqual(names.slice(0, halfWay))
    await expectToGoOn('record')
  }, 120_000)

  it('while it prepares the background jobs prepares them when it is run again', async () => {
    await migrate(postgres.urlFor('jobs'))
    await withPool(postgres.urlFor('jobs'), (pool) => pool.query('delete from pgboss.schedule'))
    await killWhileWaiting('jobs', 'lock table pgboss.schedule in share mode')
    expect((await startCommand('jobs')).exitCode).toBe(0)
    const count = 'select count(*)::int as count from pgboss.schedule'
    const { rows } = await withPool(postgres.urlFor('jobs'), (pool) => pool.query(count))
    expect(rows[0].count).toBeGreaterThan(0)
  }, 120_000)
})

describe('db:migrate that has to wait', () => {
  it('for another one says for which, and goes on when that one has ended', async () => {
    await holding('wait', 'select pg_advisory_xact_lock(718202)', async (pool) => {
      const command = startCommand('wait')
      let output = ''
      command.all.on('data', (text) => {
        output += text
      })
      const words = /Waiting for another command that migrates this database \(from .*, server process \d+/
      await vi.waitFor(() => expect(output).toMatch(words), { timeout: 60_000 })
      expect((await pool.query("select to_regclass('_prisma_migrations') as found")).rows[0].found).toBe(null)
      command.kill()
      await command
    })
    await expectToGoOn('wait')
  }, 120_000)

  it('for a table lets others use it between its tries, and says who holds it', async () => {
    await migrate(postgres.urlFor('busy'), { migrations: migrations.slice(0, halfWay) })
    let command: ReturnType<typeof startCommand> | undefined
    await holding('busy', 'lock table "Onboarding" in access share mode', async (pool) => {
      command = startCommand('busy')
      let output = ''
      command.all.on('data', (text) => {
        output += text
      })
      await vi.waitFor(() => expect(output).toMatch(/waits for a table that is in use.*server process \d+/), {
        timeout: 60_000,
      })
      await pool.query('select from "Onboarding"')
    })
    expect((await command)?.exitCode).toBe(0)
    expect(await readRecorded('busy')).toEqual(names)
  }, 120_000)
})

/** The statements of a migration as releases before 0.2 ran them: each in a transaction of its own. */
const statementsOf = (sql: string) =>
  sql
    .split(';')
    .map((text) => text.trim())
    .filter(Boolean)

/** The migrations of releases before 0.2. Later releases apply each migration in one transaction, so none can be left half applied. */
const { lastMigration } = listReleases().findLast(({ version }) => version.startsWith('0.1.')) as Release
const earlier = migrations.slice(0, names.indexOf(lastMigration) + 1)

const interruptions = earlier.flatMap(({ name, sql }) => {
  const { length } = statementsOf(sql)
  return [...new Set([Math.floor(length / 2), length])].map((count) => ({ name, count }))
})

/** Leaves a database as a release before 0.2 left it that was killed after so many statements of a migration. */
async function leaveHalfApplied(
  url: string,
  { name, count }: { name: string; count: number },
): Promise<void> {
  const at = names.indexOf(name)
  await migrate(url, { migrations: migrations.slice(0, at) })
  await withPool(url, async (pool) => {
    for (const statement of statementsOf(migrations[at]?.sql ?? '').slice(0, count))
      await pool.query(statement)
    // Some have no record either: people find the advice to remove it.
    const record =
      "insert into _prisma_migrations (id, checksum, migration_name) values (gen_random_uuid(), '', $1)"
    if (count % 2 === 0) await pool.query(record, [name])
  })
}

async function readCatalog(url: string): Promise<string[]> {
  return withPool(url, (pool) => inTransaction(pool, describeCatalog))
}

describe('a migration that an earlier release left half applied', () => {
  it.each(interruptions)('is continued: $name after $count statements', async ({ name, count }) => {
    const database = `half_${names.indexOf(name)}_${count}`
    await withPool(postgres.urlFor('postgres'), (pool) => pool.query(`create database ${database}`))
    const url = postgres.urlFor(database)
    await leaveHalfApplied(url, { name, count })
    expect(await migrate(url)).toEqual(names.slice(names.indexOf(name)))
    expect(await readCatalog(url)).toEqual(await readCatalog(postgres.urlFor('sql')))
  })

  it('and somebody has changed since is left alone, with what differs and the way out', async () => {
    const url = postgres.urlFor('changed')
    const [name = ''] = names
    await leaveHalfApplied(url, { name, count: 10 })
    await withPool(url, (pool) => pool.query('alter table "Tenant" add column note text'))
    const { message } = (await migrate(url).catch((error) => error)) as Error
    expect(message).toContain(`Migration ${name} was interrupted`)
    expect(message).toContain('not expected: column Tenant.note text')
    const remedy = /^ {2}(update _prisma_migrations .*;)$/m.exec(message)?.[1] ?? ''
    await withPool(url, async (pool) => {
      for (const statement of statementsOf(migrations[0]?.sql ?? '').slice(10)) await pool.query(statement)
      await pool.query(remedy)
    })
    expect(await migrate(url)).toEqual(names.slice(1))
  })
})
