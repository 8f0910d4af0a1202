import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { runTool } from '../../tools/launcher/run'
import { root } from '../settings'
import { lastRelease, readReleasedSchema } from './releases'

withOwnDatabase()

type Delegate = {
  create(args: object): Promise<Record<string, unknown>>
  findMany(args?: object): Promise<Record<string, unknown>[]>
  updateMany(args: object): Promise<{ count: number }>
  deleteMany(): Promise<{ count: number }>
}

type Client = Record<string, Delegate> & { $disconnect(): Promise<void> }

const release = lastRelease()
const schema = readReleasedSchema(release)

const values: Record<string, () => unknown> = {
  String: () => randomUUID(),
  Int: () => 1,
  Boolean: () => true,
  DateTime: () => new Date('2026-11-26T00:00:00Z'),
  Json: () => ({ a: 1 }),
  Bytes: () => Buffer.from(randomUUID()),
}

/** The columns of each table as the last release knows them. */
const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => {
  const lines = [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?(\?)?(.*)$/gm)]
  const columns = lines.flatMap(([, column = '', type = '', list, optional, rest = '']) => {
    const value = values[type]
    const isOptional = optional !== undefined || /@default|@updatedAt/.test(rest)
    return value
      ? [
          {
            column,
            value: () => (list ? [value()] : value()),
            isOptional,
            isNullable: optional !== undefined,
          },
        ]
      : []
  })
  return { delegate: name.charAt(0).toLowerCase() + name.slice(1), columns }
})

let client: Client

beforeAll(async () => {
  const folder = join(root, 'test-results/last-release')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'schema.prisma')
  writeFileSync(file, schema)
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const { code, output } = await runTool(
    'prisma/build/index.js',
    ['generate', '--no-hints', '--schema', file],
    { env },
  )
  expect(code, output).toBe(0)
  const { PrismaClient } = await import(/* @vite-ignore */ join(folder, 'generated/client.ts'))
  // Each table is tried by itself, so nothing that another one must hold is there.
  const options = '-c session_replication_role=replica'
  client = new PrismaClient({ adapter: new PrismaPg({ connectionString: getEnv().DATABASE_URL, options }) })
}, 120_000)

afterAll(() => client?.$disconnect())

describe(`the client of release ${release.version} on the present database`, () => {
  it.each(models)('writes, reads, changes and deletes rows of $delegate', async ({ delegate, columns }) => {
    const table = client[delegate] as Delegate
    const rowOf = (chosen: typeof columns) =>
      Object.fromEntries(chosen.map(({ column, value }) => [column, value()]))
    await table.deleteMany()
    await table.create({ data: rowOf(columns.filter(({ isOptional }) => !isOptional)) })
    await table.deleteMany()
    const row = rowOf(columns)
    await table.create({ data: row })
    expect(Object.keys((await table.findMany())[0] ?? {}).toSorted()).toEqual(Object.keys(row).toSorted())
    const nullable = columns.filter(({ isNullable }) => isNullable).map(({ column }) => column)
    const isJson = (column: string) => typeof row[column] === 'object' && !(row[column] instanceof Date)
    const emptied = nullable.filter((column) => !isJson(column)).map((column) => [column, null])
    if (emptied.length > 0)
      expect(await table.updateMany({ data: Object.fromEntries(emptied) })).toEqual({ count: 1 })
    expect(await table.deleteMany()).toEqual({ count: 1 })
  })
})
