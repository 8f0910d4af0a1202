import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { connectReadingChars } from './char-columns'

type Databases = { main: pg.Pool; scratch: pg.Pool }

/** Prisma's migration engine in WebAssembly: the same one its CLI downloads as a program, which not every network allows. */
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
