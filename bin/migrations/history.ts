import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { checksumOf, type Migration } from './migration-files'

/** The table in which Prisma's CLI records migrations. Its columns are the CLI's own, so that the CLI can take over at any time. */
const createTable = `
  create table _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

/** A migration is `unfinished` when a release before this one, or Prisma's CLI, began it and did not end it. */
export type Progress = 'applied' | 'unfinished'

/** Creates the table unless it is there. A role that may not create tables can still find out that nothing is to be done. */
export async function ensureHistory(client: ClientBase): Promise<void> {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as found")
  if (!rows[0].found) await client.query(createTable)
}

/** Returns the progress of each migration that the database knows, by its name. */
export async function readHistory(client: ClientBase): Promise<Map<string, Progress>> {
  const { rows } = await client.query(
    `select migration_name as name, bool_or(finished_at is not null) as "isApplied" from _prisma_migrations
     where rolled_back_at is null group by 1`,
  )
  return new Map(rows.map(({ name, isApplied }) => [name, isApplied ? 'applied' : 'unfinished']))
}

/** Keeps every other command from recording a migration until the transaction ends. Reading goes on. */
export async function lockHistory(client: ClientBase): Promise<void> {
  await client.query('lock table _prisma_migrations in share row exclusive mode')
}

/** Records a migration as applied, and removes what an attempt of an earlier release has left of it. */
export async function recordApplied(client: ClientBase, migration: Migration): Promise<void> {
  await client.query('delete from _prisma_migrations where migration_name = $1 and finished_at is null', [
    migration.name,
  ])
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksumOf(migration), migration.name],
  )
}
