import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, vi } from 'vitest'
import { changeDatabase, withPool } from '@/bin/migrations/connection'
import { migrate } from '@/bin/migrations/migrate'

/** Gives a test file a database of its own. A job or a count looks at all rows, so other tests must not write any. */
export function withOwnDatabase(): void {
  const shared = process.env.DATABASE_URL ?? ''
  const name = `handrail_own_${randomUUID().replaceAll('-', '')}`
  beforeAll(async () => {
    const url = changeDatabase(shared, name)
    const template = process.env.TEMPLATE_DATABASE
    if (template) await create(`${name} template ${template} strategy file_copy`)
    else await create(name).then(() => migrate(url))
    vi.stubEnv('DATABASE_URL', url)
  })
  afterAll(async () => {
    const { db } = await import('./db')
    await db.$disconnect()
    vi.unstubAllEnvs()
    await withPool(shared, (pool) => pool.query(`drop database ${name} with (force)`))
  })

  async function create(what: string): Promise<void> {
    await withPool(shared, (pool) => pool.query(`create database ${what}`))
  }
}
