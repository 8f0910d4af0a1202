import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../bin/migrations/migrate'
import { root } from '../bin/settings'
import { generateTenants } from '../tools/generated-tenants/generate'
import { openPostgres } from '../tools/postgres/postgres'
import type { Database } from './measure'

export const benchDir = join(root, '.data/bench')

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
  if (missing > 0) await generateTenants(databaseUrl, missing)
  const serverPid = Number(readFileSync(join(benchDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const close = async () => {
    await pool.end()
    await postgres.close()
  }
  return { databaseUrl, pool, serverPid, close }
}
