import 'server-only'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { db } from '@/lib/platform/db'

/** A row of this process alone, so that probes of several instances never wait for one another. */
const row = `health:${randomUUID()}`

/**
 * Returns whether the database answers and takes writes. Only a write proves that: a standby and a full disk answer every
 * question. The row written is a counter that expires, and the hourly job deletes it.
 */
export async function checkDatabase(): Promise<'ok' | 'readOnly' | 'unreachable'> {
  try {
    await db.$queryRaw`select 1`
  } catch {
    return 'unreachable'
  }
  try {
    await db.$executeRaw`
      insert into "RateLimit" (key, points, expire) values (${row}, 0, now() + interval '1 hour')
      on conflict (key) do update set expire = excluded.expire`
    return 'ok'
  } catch {
    // Before the first migration there is nothing to write to.
    return (await hasTable('"RateLimit"')) ? 'readOnly' : 'ok'
  }
}

async function hasTable(name: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ has: boolean }[]>`select to_regclass(${name}) is not null as has`
  return row?.has ?? false
}

/**
 * Returns whether every migration of this release has been applied. A newer database is fine: a release goes on working on
 * the schema of the next.
 */
export async function checkMigrations(folder = join(process.cwd(), 'prisma/migrations')) {
  const needed = listMigrationNames(folder)
  try {
    if (!(await hasTable('_prisma_migrations'))) return 'missing'
    const rows = await db.$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`
    const applied = new Set(rows.map(({ name }) => name))
    return needed.every((name) => applied.has(name)) ? 'ok' : 'missing'
  } catch {
    return 'unknown'
  }
}

function listMigrationNames(folder: string): string[] {
  const entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
