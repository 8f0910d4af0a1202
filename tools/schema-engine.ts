import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'

type Databases = { main: pg.Pool; scratch: pg.Pool }

/** Opens Prisma's migration engine in WebAssembly. Its CLI downloads the same engine as a program, which not every network allows. */
export async function openEngine(schema: string, { main, scratch }: Databases): Promise<SchemaEngine> {
  loadEngine()
  const adapter = new PrismaPg(main)
  // The adapter's own scratch database cannot be dropped while its pool is open, and a URL's database wins over its name.
  adapter.connectToShadowDb = () => connectReadingChars(scratch)
  const options = { datamodels: [['schema.prisma', schema] as [string, string]] }
  return engineModule.SchemaEngine.new(options, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter))
}

let isLoaded = false

function loadEngine(): void {
  if (isLoaded) return
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = new WebAssembly.Module(readFileSync(join(entry, '../schema_engine_bg.wasm')))
  const imports = { './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports }
  const { exports } = new WebAssembly.Instance(wasm, imports)
  engineModule.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  isLoaded = true
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

const charType = 18

const textType = 25

/**
 * Connects an adapter that can read one-letter columns ("char"). The migration engine reads such columns of PostgreSQL's
 * catalogue, but @prisma/adapter-pg 7.10 refuses their type. They pass the adapter as text and get their type back after it.
 */
export async function connectReadingChars(pool: pg.Pool): Promise<Adapter> {
  const charColumns = new WeakMap<unknown[], number[]>()
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const queryAsText = async (config: pg.QueryConfig) => {
    const result = await query(config)
    charColumns.set(result.rows, renameChars(result.fields))
    return result
  }
  const adapter = await new PrismaPg(Object.assign(pool, { query: queryAsText })).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  const queryWithChars: SqlQueryable['queryRaw'] = async (params) => {
    const result = await queryRaw(params)
    for (const column of charColumns.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return Object.assign(adapter, { queryRaw: queryWithChars })
}

/** Declares one-letter columns as text. Returns their indexes. */
function renameChars(fields: pg.FieldDef[]): number[] {
  const columns = fields.flatMap((field, index) => (field.dataTypeID === charType ? [index] : []))
  for (const column of columns) Object.assign(fields[column] ?? {}, { dataTypeID: textType })
  return columns
}
