import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { withDatabase } from '../../lib/platform/database/address'
import { openPool } from '../../lib/platform/database/connection'
import { unlimited } from '../../lib/platform/database/limits'

/** Calls `use` with a pool and closes it. The pool survives a lost connection, which otherwise ends the process. */
export async function withPool<T>(
  databaseUrl: string,
  use: (pool: pg.Pool) => Promise<T>,
  name = 'handrail tools',
): Promise<T> {
  const pool = openPool(databaseUrl, { name, limits: unlimited })
  try {
    return await use(pool)
  } finally {
    await pool.end()
  }
}

/** Calls `use` with an empty database on the same server and drops it. The user must be allowed to create databases. */
export async function withScratchDatabase<T>(
  databaseUrl: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const name = `handrail_scratch_${randomUUID().replaceAll('-', '')}`
  return withPool(databaseUrl, async (pool) => {
    await pool.query(`create database ${name}`)
    try {
      return await use(changeDatabase(databaseUrl, name))
    } finally {
      await pool.query(`drop database if exists ${name} with (force)`)
    }
  })
}

export function changeDatabase(databaseUrl: string, name: string): string {
  return withDatabase(databaseUrl, name)
}
