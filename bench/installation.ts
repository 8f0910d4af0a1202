import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { withPool } from '../bin/migrations/connection'
import { migrate } from '../bin/migrations/migrate'
import { root } from '../bin/settings'
import { generateTenants } from '../tools/generated-tenants/generate'
import { runScript } from '../tools/launcher/run'
import { openPostgres } from '../tools/postgres/postgres'
import type { Database } from './measure'

export const benchDir = join(root, '.data/bench')

/** Every run uses this key, because the secrets in the kept database are sealed under it. */
export const benchKeys = `k1:${createHash('sha256').update('handrail bench').digest('base64')}`

const settings = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=all',
  'shared_buffers=512MB',
  'max_connections=100',
  'jit=off',
]

export type Installation = Database & { databaseUrl: string; close(): Promise<void> }

/**
 * Opens a database with so many generated tenants. They are made once and kept in `.data/bench`. Each run has a copy of them, because it
 * invites people, and an import adds 200 tenants: the next run would list and export more than this one.
 */
export async function openInstallation(tenants: number): Promise<Installation> {
  mkdirSync(benchDir, { recursive: true })
  const [kept, copy] = [`bench_${tenants}`, `bench_${tenants}_run`]
  const postgres = await openPostgres({ dataDir: benchDir, databases: [kept], settings })
  await prepare(postgres.urlFor(kept), tenants)
  await withPool(postgres.urlFor('postgres'), async (server) => {
    await server.query(`drop database if exists ${copy} with (force)`)
    await server.query(`create database ${copy} template ${kept} strategy file_copy`)
  })
  const databaseUrl = postgres.urlFor(copy)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' })
  const serverPid = Number(readFileSync(join(benchDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const close = async () => {
    await pool.end()
    await postgres.close()
  }
  return { databaseUrl, pool, serverPid, close }
}

/** Brings the kept database up to date, and fills it if it is new. */
async function prepare(databaseUrl: string, tenants: number): Promise<void> {
  await migrate(databaseUrl)
  const missing = await withPool(databaseUrl, async (pool) => {
    await pool.query('create extension if not exists pg_stat_statements')
    await pool.query('create table if not exists bench_floor (id int primary key, ticks bigint not null)')
    await pool.query('insert into bench_floor values (1, 0) on conflict do nothing')
    const { rows } = await pool.query<{ count: number }>('select count(*)::int from "Onboarding"')
    return tenants - (rows[0]?.count ?? 0)
  })
  if (missing > 0) await generateTenants(databaseUrl, missing, { withHistory: true })
  await catchUp(databaseUrl, missing > 0 ? ['--figures'] : [])
}

/** Does what the background jobs would have done meanwhile: the summaries of guides that have changed, and the figures of the insight. */
async function catchUp(databaseUrl: string, options: string[]): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SECRET_KEYS: benchKeys,
    APP_URL: 'http://localhost',
  }
  const { code, output } = await runScript('bin/refresh-summaries.ts', options, { env })
  if (code !== 0) throw new Error(`The tenants could not be brought up to date.\n${output}`)
}
