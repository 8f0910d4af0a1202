import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import anyAscii from 'any-ascii'
import { root } from '../settings'

export const migrationsDir = join(root, 'prisma/migrations')

/** A migration on disk: its folder's name and its SQL. */
export type Migration = { name: string; sql: string }

/** Returns the migrations on disk, oldest first. */
export function listMigrations(folder = migrationsDir): Migration[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}

/** Returns the checksum of a migration, as Prisma's CLI computes it. */
export function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
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
