import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, vi } from 'vitest'
import { changeDatabase, withPool } from '@/bin/migrations/connection'
import { migrate } from '@/bin/migrations/migrate'

/** What looks at everything there is, such as a job or a count, needs to be alone: a test file that asks for it has a database of its own, from before its first query on. */
export function withOwnDatabase(): void {
  const shared = process.env.DATABASE_URL ?? ''
  const name = `handrail_own_${randomUUID().replaceAll('-', '')}`
  beforeAll(async () => {
    await withPool(shared, (pool) => pool.query(`create database ${name}`))
    const url = changeDatabase(shared, name)
    await migrate(url)
    vi.stubEnv('DATABASE_URL', url)
  })
  afterAll(async () => {
    const { db } = await import('./db')
    await db.$disconnect()
    vi.unstubAllEnvs()
    await withPool(shared, (pool) => pool.query(`drop database ${name} with (force)`))
  })
}
