import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withPool, withScratchDatabase } from '../bin/migrations/connection'
import { listMigrations, migrationsDir } from '../bin/migrations/migration-files'
import { root } from '../bin/settings'
import { openEngine } from './schema-engine'

export function readSchema(): string {
  return readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
}

/** Returns the migrations in the shape of Prisma's engine. */
export function migrationList(): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/**
 * Returns the SQL that leads from the committed migrations to the schema, or undefined when they agree. It applies the
 * migrations to a scratch database on the same server.
 */
export async function diffSchema(databaseUrl: string, schema = readSchema()): Promise<string | undefined> {
  return withScratchDatabase(databaseUrl, (scratchUrl) =>
    withPool(databaseUrl, (main) =>
      withPool(scratchUrl, async (scratch) => {
        const engine = await openEngine(schema, { main, scratch })
        const result = await engine.diff({
          from: { tag: 'migrations', ...migrationList() },
          to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
          script: true,
          exitCode: true,
          filters: { externalTables: [], externalEnums: [] },
        })
        return result.exitCode === 2 ? (result.stdout ?? '') : undefined
      }),
    ),
  )
}
