import { type SpawnOptions, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who PostgreSQL runs as: nobody special, or for root (which it refuses) the system's own `postgres`. */
export type Account = {
  uid?: number
  gid?: number
  wrap(command: string, args: string[]): [string, string[]]
}

/** The account must be able to enter the data folder and to run initdb. */
export function findAccount(dataDir: string, initdb: string): Account {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => [command, args] }
  const { uid, gid } = findPostgresUser()
  if ([dataDir, dirname(initdb)].every((place) => canReach(place, uid, gid)))
    return { uid, gid, wrap: (command, args) => [command, args] }
  const grant = findPassage(uid, gid, initdb)
  return { uid, gid, wrap: (command, args) => ['setpriv', [...grant, command, ...args]] }
}

/** What to hand to spawn for a wrapped command: setpriv changes the user itself. */
export function spawnOptions(account: Account, command: string): SpawnOptions {
  return command === 'setpriv' ? {} : { uid: account.uid, gid: account.gid }
}

/** Whether every folder on the way is open to this user, by its permission bits. */
export function canReach(place: string, uid: number, gid: number): boolean {
  const folder = statSync(place)
  const bit = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001
  if ((folder.mode & bit) === 0) return false
  return dirname(place) === place || canReach(dirname(place), uid, gid)
}

function findPostgresUser(): { uid: number; gid: number } {
  const known = readIds()
  if (known) return known
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
 * A project under /root or in a private temporary folder is closed to other users. Rather than opening the folders,
 * the one server process may pass through them (Linux ambient capabilities; initdb asks access(2), which only counts
 * them with no_setuid_fixup).
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
