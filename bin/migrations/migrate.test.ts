import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffSchema } from '../../tools/database-schema'
import { type OpenPostgres, openPostgres } from '../../tools/postgres/postgres'
import { withPool } from './connection'
import { migrate } from './migrate'
import { listMigrations, readSchema } from './migration-files'

let dataDir = ''
let postgres: OpenPostgres

const names = listMigrations().migrationDirectories.map(({ path }) => path)

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'handrail-migrate-'))
  postgres = await openPostgres({ dataDir, databases: ['once', 'race'] })
})

afterAll(async () => {
  await postgres.close()
  rmSync(dataDir, { recursive: true })
})

test('a new database gets every migration, and the second time none', async () => {
  const url = postgres.urlFor('once')
  expect(await migrate(url)).toEqual(names)
  expect(await migrate(url)).toEqual([])
})

test('instances that start at once apply each migration once, in the table that Prisma keeps', async () => {
  const url = postgres.urlFor('race')
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.flat()).toEqual(names)
  const { rows } = await withPool(url, (pool) =>
    pool.query('select migration_name from _prisma_migrations order by 1'),
  )
  expect(rows.map(({ migration_name }) => migration_name)).toEqual(names)
})

test('a schema with a new model differs by the SQL that makes it', async () => {
  const schema = `${readSchema()}\nmodel Planted {\n  id Int @id\n}\n`
  expect(await diffSchema(postgres.urlFor('once'), schema)).toMatch(/CREATE TABLE "Planted"/)
})

test('another command joins the running server, and the one that leaves last turns it off', async () => {
  const second = await openPostgres({ dataDir, databases: ['once'] })
  expect(second.urlFor('once')).toBe(postgres.urlFor('once'))
  await second.close()
  expect(await migrate(postgres.urlFor('once'))).toEqual([])
})
