import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../settings'

const folder = join(root, 'prisma/releases')

/** A release: its commit, and the migration that it ends with. */
export type Release = { version: string; commit: string; lastMigration: string }

/** Returns the releases, oldest first. Whoever makes a release adds it and a copy of its schema to prisma/releases. */
export function listReleases(): Release[] {
  return JSON.parse(readFileSync(join(folder, 'releases.json'), 'utf8'))
}

/** Returns the newest release. Its instances go on serving while the present code migrates. */
export function lastRelease(): Release {
  const release = listReleases().at(-1)
  if (!release) throw new Error('prisma/releases/releases.json lists no release.')
  return release
}

/** Returns the schema with which a release was built. */
export function readReleasedSchema({ version }: Release): string {
  return readFileSync(join(folder, `${version}.prisma`), 'utf8')
}
