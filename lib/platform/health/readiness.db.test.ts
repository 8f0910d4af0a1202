import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { withPool } from '@/bin/migrations/connection'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'

withOwnDatabase()

const { getReadiness } = await import('./readiness')
const { checkDatabase, checkMigrations } = await import('./database-health')

const folder = mkdtempSync(join(tmpdir(), 'handrail-health-'))
const databaseUrl = () => process.env.DATABASE_URL ?? ''
const run = (sql: string) => withPool(databaseUrl(), (pool) => pool.query(sql))
const name = () => new URL(databaseUrl()).pathname.slice(1)

afterAll(() => rmSync(folder, { recursive: true }))

describe('readiness', () => {
  afterEach(async () => {
    await run(`begin read write; alter database ${name()} reset all; commit`)
    await disconnect()
  })

  it('is given while the database takes writes and has every migration', async () => {
    expect(await getReadiness()).toMatchObject({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', room: 'ok', listener: 'ok' },
    })
  })

  it('is not given by a database that answers every question and refuses every write', async () => {
    await run(`alter database ${name()} set default_transaction_read_only = on`)
    await disconnect()
    expect(await checkDatabase()).toBe('readOnly')
  })

  it('is not given while a migration of this release is missing, and is while the database is newer', async () => {
    const [latest] = (
      await run('select migration_name from _prisma_migrations order by migration_name desc limit 1')
    ).rows
    mkdirSync(join(folder, latest.migration_name))
    expect(await checkMigrations(folder)).toBe('ok')
    mkdirSync(join(folder, '29990101000000_of_a_newer_release'))
    expect(await checkMigrations(folder)).toBe('missing')
  })

  it('is not given by a database without any table, for want of migrations and not of rights', async () => {
    await run('create schema empty')
    await run(`alter database ${name()} set search_path = empty`)
    await disconnect()
    expect(await checkDatabase()).toBe('ok')
    expect(await checkMigrations()).toBe('missing')
  })

  it('looks once, however many ask at the same time', async () => {
    const answers = await Promise.all([getReadiness(), getReadiness()])
    expect(answers[0]).toBe(answers[1])
  })
})

/** Ends the connections, so that the next ones have the new settings. */
async function disconnect(): Promise<void> {
  const { db } = await import('@/lib/platform/db')
  await db.$disconnect()
}
