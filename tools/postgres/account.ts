import { type SpawnOptions, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The user that PostgreSQL runs as: the present one, or the system's `postgres` for root, as which it refuses to run.
 */
export type Account = {
  uid?: number
  gid?: number
  /** Returns the command and its arguments as that user must run them. */
  wrap(command: string, args: string[]): [string, string[]]
}

/** Returns a user who can enter the data folder and run initdb. */
export function findAccount(dataDir: string, initdb: string): Account {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => [command, args] }
  const { uid, gid } = findPostgresUser()
  if ([dataDir, dirname(initdb)].every((folder) => canReach(folder, uid, gid)))
    return { uid, gid, wrap: (command, args) => [command, args] }
  const grant = findPassage(uid, gid, initdb)
  return { uid, gid, wrap: (command, args) => ['setpriv', [...grant, command, ...args]] }
}

/** Returns the options to spawn a wrapped command with. `setpriv` changes the user by itself. */
export function spawnOptions(account: Account, command: string): SpawnOptions {
  return command === 'setpriv' ? {} : { uid: account.uid, gid: account.gid }
}

/** Returns whether the permission bits of a folder, and of all above it, let a user enter. */
export function canReach(folder: string, uid: number, gid: number): boolean {
  const { mode, ...owner } = statSync(folder)
  const bit = owner.uid === uid ? 0o100 : owner.gid === gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return dirname(folder) === folder || canReach(dirname(folder), uid, gid)
}

function findPostgresUser(): { uid: number; gid: number } {
  const existing = readIds()
  if (existing) return existing
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const created = readIds()
  if (created) return created
  throw new Error(
    'PostgreSQL does not run as root, and the user `postgres` could not be created. Run this as another user, or set DATABASE_URL.',
  )
}

function readIds(): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/**
 * Returns the arguments of `setpriv` that let PostgreSQL enter folders which are closed to other users, such as /root or
 * a private temporary folder. The folders stay closed; only the server process may enter them, by Linux ambient
 * capabilities. initdb asks access(2), which counts these only with no_setuid_fixup.
 */
function findPassage(uid: number, gid: number, initdb: string): string[] {
  const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup']
  for (const capability of ['dac_read_search', 'dac_override']) {
    const grant = [...become, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`]
    if (spawnSync('setpriv', [...grant, initdb, '--show', '--pgdata=/nowhere']).status === 0) return grant
  }
  throw new Error(
    'PostgreSQL does not run as root, and the user `postgres` may not enter this folder. Move the project to a folder others may enter (such as /srv), run as another user, or set DATABASE_URL.',
  )
}
