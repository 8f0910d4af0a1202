import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
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

/** Opens a database with so many generated tenants. They are made once and kept in `.data/bench`. */
export async function openInstallation(tenants: number): Promise<Installation> {
  mkdirSync(benchDir, { recursive: true })
  const name = `bench_${tenants}`
  const postgres = await openPostgres({ dataDir: benchDir, databases: [name], settings })
  const databaseUrl = postgres.urlFor(name)
  await migrate(databaseUrl)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: 'bench' })
  await pool.query('create extension if not exists pg_stat_statements')
  await pool.query('create table if not exists bench_floor (id int primary key, ticks bigint not null)')
  await pool.query('insert into bench_floor values (1, 0) on conflict do nothing')
  const { rows } = await pool.query<{ count: number }>('select count(*)::int from "Onboarding"')
  const missing = tenants - (rows[0]?.count ?? 0)
  if (missing > 0) await fill(databaseUrl, missing)
  const serverPid = Number(readFileSync(join(benchDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const close = async () => {
    await pool.end()
    await postgres.close()
  }
  return { databaseUrl, pool, serverPid, close }
}

/** Writes tenants with their histories, and counts the figures of the insight, as the job would have done meanwhile. */
async function fill(databaseUrl: string, count: number): Promise<void> {
  await generateTenants(databaseUrl, count, { withHistory: true })
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SECRET_KEYS: benchKeys,
    APP_URL: 'http://localhost',
  }
  const { code, output } = await runScript('bin/refresh-summaries.ts', ['--figures'], { env })
  if (code !== 0) throw new Error(`The figures could not be counted.\n${output}`)
}
