import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import anyAscii from 'any-ascii'
import { root } from '../settings'

export const migrationsDir = join(root, 'prisma/migrations')
const schemaFile = join(root, 'prisma/schema.prisma')

export function readSchema(): string {
  return readFileSync(schemaFile, 'utf8')
}

/** Returns the migrations on disk, oldest first, in the engine's shape. */
export function listMigrations(baseDir = migrationsDir): MigrationList {
  const entries = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** Returns a folder name that sorts by time, such as `20261121201500_add_notes`, or undefined for a name without letters and digits. */
export function nameMigration(name: string, now: Date): string | undefined {
  const slug = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  return slug ? `${stamp}_${slug}` : undefined
}
