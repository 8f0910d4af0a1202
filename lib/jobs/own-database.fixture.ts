import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, vi } from 'vitest'
import { changeDatabase, withPool } from '@/scripts/db/connection'
import { migrate } from '@/scripts/db/migrate'

/** Jobs look at everything there is: a file that runs them has a database of its own, from before its first query on. */
export function withOwnDatabase(): void {
  const shared = process.env.DATABASE_URL ?? ''
  const name = `handrail_jobs_${randomUUID().replaceAll('-', '')}`
  beforeAll(async () => {
    await withPool(shared, (pool) => pool.query(`create database ${name}`))
    const url = changeDatabase(shared, name)
    await migrate(url)
    vi.stubEnv('DATABASE_URL', url)
  })
  afterAll(async () => {
    const { db } = await import('@/lib/db')
    await db.$disconnect()
    vi.unstubAllEnvs()
    await withPool(shared, (pool) => pool.query(`drop database ${name} with (force)`))
  })
}
