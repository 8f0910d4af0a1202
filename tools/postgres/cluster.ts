import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PlainFailure } from '../../bin/plain-command'
import { writeSecret } from '../launcher/data-folder'
import { type Account, findAccount, spawnOptions } from './account'
import { findPostgresBinaries, type PostgresBinaries } from './binaries'

/** A database cluster on disk, running or not. */
export type Cluster = { dir: string; password: string; account: Account; binaries: PostgresBinaries }

/** Returns the cluster in a data folder, or makes an empty one. It never changes a cluster that exists. */
export function ensureCluster(dataDir: string): Cluster {
  const binaries = findPostgresBinaries()
  const account = findAccount(dataDir, binaries.initdb)
  const dir = join(dataDir, 'postgres')
  const isNew = !existsSync(join(dir, 'PG_VERSION'))
  const password = ensurePassword(join(dataDir, 'postgres-password'), isNew, account)
  const cluster = { dir, password, account, binaries }
  if (isNew) initialise(cluster, dataDir)
  else requireVersion(cluster)
  return cluster
}

function requireVersion({ dir, binaries }: Cluster): void {
  const version = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim()
  if (version === binaries.majorVersion) return
  throw new PlainFailure(
    `The database in ${dir} was made by PostgreSQL ${version}, and the built-in PostgreSQL is ${binaries.majorVersion}. Nothing was ` +
      `changed. Copy the data with pg_dump of a PostgreSQL ${version} that runs on this folder (docs/operations/backups.md), or ` +
      'choose another DATA_DIR.',
  )
}

function ensurePassword(file: string, isNew: boolean, account: Account): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (!isNew)
    throw new Error(
      `${file} is missing. The data is still there: put the file back, or choose another DATA_DIR.`,
    )
  writeSecret(file, `${randomBytes(24).toString('hex')}\n`)
  giveTo(file, account)
  return readFileSync(file, 'utf8').trim()
}

/** Makes the cluster in another folder and moves it, so that an interrupted start leaves no incomplete cluster. */
function initialise({ dir, account, binaries }: Cluster, dataDir: string): void {
  const newDir = `${dir}.new-${process.pid}`
  mkdirSync(newDir, { mode: 0o700 })
  giveTo(newDir, account)
  const flags = [
    `--pgdata=${newDir}`,
    '--username=handrail',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  flags.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions')
  flags.push(`--pwfile=${join(dataDir, 'postgres-password')}`)
  const [command, args] = account.wrap(binaries.initdb, flags)
  const result = spawnSync(command, args, {
    ...spawnOptions(account, command),
    cwd: dataDir,
    encoding: 'utf8',
  })
  if (result.status === 0 && !existsSync(dir)) renameSync(newDir, dir)
  else rmSync(newDir, { recursive: true, force: true })
  if (result.status !== 0)
    throw new Error(`PostgreSQL could not be prepared.\n${result.error ?? ''}${result.stderr}`)
}

function giveTo(path: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}
