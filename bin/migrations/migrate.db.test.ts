import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffSchema, migrationList, readSchema } from '../../tools/database-schema'
import { type OpenPostgres, openPostgres } from '../../tools/postgres/postgres'
import { openEngine } from '../../tools/schema-engine'
import { root } from '../settings'
import { withPool } from './connection'
import { migrate } from './migrate'
import { listMigrations } from './migration-files'

let dataDir = ''
let postgres: OpenPostgres

const names = listMigrations().map(({ name }) => name)

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'handrail-migrate-'))
  postgres = await openPostgres({ dataDir, databases: ['once', 'race', 'earlier', 'granted'] })
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

test('Prisma’s own engine finds nothing left to apply, and could take over', async () => {
  const url = postgres.urlFor('once')
  const applied = await withPool(url, async (pool) => {
    const engine = await openEngine('datasource db {\n  provider = "postgresql"\n}\n', {
      main: pool,
      scratch: pool,
    })
    const filters = { externalTables: [], externalEnums: [] }
    return engine.applyMigrations({ migrationsList: migrationList(), filters })
  })
  expect(applied.appliedMigrationNames).toEqual([])
})

test('what an earlier version stored of the ERP’s company is kept under its new name', async () => {
  const url = postgres.urlFor('earlier')
  await migrate(url, { migrations: listMigrations().filter(({ name }) => name < '20261126180000') })
  await withPool(url, async (pool) => {
    const id = '019aa000-0000-7000-8000-000000000001'
    const place = { id: 'nordlys', name: 'NORDLYS' }
    await pool.query('insert into "Tenant" (id, name) values ($1, $2)', [id, 'Nordlys'])
    await pool.query(
      `insert into "Onboarding" (id, "tenantId", "guideId", "guideVersion", locale, "erpLanguage", place, "otherPlace", "lastEventKind")
       values ($1, $1, 'g', '1', 'en', 'en', $2, $3, 'placeKept')`,
      [id, place, { testId: id, place }],
    )
    await pool.query(
      `insert into "ConnectionTest" (id, "onboardingId", "participantId", reference, checks) values ($1, $1, $1, 'R', $2)`,
      [id, JSON.stringify([{ id: 'signIn', place }, { id: 'read' }])],
    )
    await pool.query(
      `insert into "Event" (id, "onboardingId", kind) values ($1, $1, 'guideNewsRead'), (gen_random_uuid(), $1, 'connected')`,
      [id],
    )
    await migrate(url)
    const { rows } = await pool.query(
      `select "erpCompany", "pendingCompany", "lastEventKind", checks,
         (select array_agg(kind order by kind) from "Event") as kinds
       from "Onboarding" join "ConnectionTest" on "onboardingId" = "Onboarding".id`,
    )
    expect(rows).toEqual([
      {
        erpCompany: place,
        pendingCompany: { testId: id, company: place },
        lastEventKind: 'companyKept',
        checks: [{ id: 'signIn', company: place }, { id: 'read' }],
        kinds: ['connected', 'guideUpdatesRead'],
      },
    ])
  })
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

test('a role of the product’s own may use every table that a migration makes, once the document’s grants were given', async () => {
  const document = readFileSync(join(root, 'docs/operations/upgrades.md'), 'utf8')
  const grants = /```sql\n(alter default privileges.*?)```/s.exec(document)?.[1] ?? ''
  const url = postgres.urlFor('granted')
  await withPool(url, async (pool) => {
    await pool.query('create role handrail_product')
    await pool.query(grants)
    await migrate(url)
    const { rows } = await pool.query(
      `select schemaname, tablename from pg_tables where schemaname in ('public', 'pgboss')
         and tablename <> '_prisma_migrations'
         and not (has_schema_privilege('handrail_product', schemaname, 'usage') and (
           select bool_and(has_table_privilege('handrail_product', format('%I.%I', schemaname, tablename), needed))
           from unnest(array['select', 'insert', 'update', 'delete']) as needed))`,
    )
    expect(rows).toEqual([])
  })
})
