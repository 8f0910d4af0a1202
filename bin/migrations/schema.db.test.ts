import { randomUUID } from 'node:crypto'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { root } from '../settings'
import { changeDatabase, withPool } from './connection'
import { migrate } from './migrate'

const shared = process.env.DATABASE_URL ?? ''

it('all tables are in the schema that the address names, and the product works with them there', async () => {
  const name = `handrail_schema_${randomUUID().slice(0, 8)}`
  await withPool(shared, (pool) => pool.query(`create database ${name}`))
  try {
    const url = `${changeDatabase(shared, name)}?schema=onboarding_tool`
    expect((await migrate(url)).length).toBeGreaterThan(0)
    expect(await migrate(url)).toEqual([])
    const script = ['--import', 'tsx', 'bin/migrations/product-day.fixture.ts']
    const env = { DATABASE_URL: url }
    const { stdout } = await execa(process.execPath, ['--conditions=react-server', ...script], {
      cwd: root,
      env,
    })
    expect(JSON.parse(stdout)).toMatchObject({ exported: 1, done: 1 })
    const { rows } = await withPool(url, (pool) =>
      pool.query(
        `select distinct schemaname as name from pg_tables where schemaname in ('public', 'onboarding_tool')`,
      ),
    )
    expect(rows).toEqual([{ name: 'onboarding_tool' }])
  } finally {
    await withPool(shared, (pool) => pool.query(`drop database ${name} with (force)`))
  }
}, 120_000)
