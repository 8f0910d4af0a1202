import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import getPort from 'get-port'
import pg from 'pg'
import { lastLines } from '../start/remedies.mjs'
import { spawnOptions } from './account'
import type { Cluster } from './cluster'
import { commandOf, isAlive } from './process-table'

/** The name of launchers' connections, by which they count each other. */
export const launcherName = 'handrail launcher'

/** Returns the URL of a database in a cluster. */
export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://handrail:${cluster.password}@127.0.0.1:${port}/${database}`
}

const timeLimitMs = 30_000

/**
 * Connects to the cluster's server, or returns undefined when none runs. It removes the pid file of a server that no
 * longer runs.
 */
export async function connectToServer(cluster: Cluster): Promise<pg.Client | undefined> {
  const deadline = Date.now() + timeLimitMs
  for (;;) {
    const lock = readLock(cluster)
    if (!lock) return undefined
    const client = lock.port ? await signIn(cluster, lock.port) : undefined
    if (client) return client
    if (!isServerOf(cluster, lock.pid)) return clearLock(cluster)
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${lock.pid}) runs but does not answer. Stop it and try again.`)
    await delay(100)
  }
}

/** Starts a server on a free port, unless one is given. It goes on after this process, so that another command can join it. */
export async function startServer(cluster: Cluster, settings: string[], fixedPort?: number): Promise<void> {
  const port = fixedPort ?? (await getPort())
  const flags = [
    '-D',
    cluster.dir,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ]
  const [command, args] = cluster.account.wrap(cluster.binaries.postgres, [
    ...flags,
    ...settings.flatMap((s) => ['-c', s]),
  ])
  const log = openSync(join(cluster.dir, '../postgres.log'), 'a', 0o600)
  const options = { ...spawnOptions(cluster.account, command), cwd: cluster.dir, detached: true }
  const server = spawn(command, args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  let failure: string | undefined
  server.once('error', (error) => {
    failure = error.message
  })
  server.unref()
  await untilStarted(cluster, () => failure ?? (server.exitCode === null ? undefined : readLog(cluster)))
}

/** Stops the server. It cuts connections and keeps everything that is committed. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const lock = readLock(cluster)
  if (!lock) return
  const deadline = Date.now() + timeLimitMs
  signal(lock.pid, 'SIGINT')
  while (isAlive(lock.pid) && Date.now() < deadline) await delay(50)
  if (isAlive(lock.pid)) signal(lock.pid, 'SIGQUIT')
}

async function untilStarted(cluster: Cluster, readFailure: () => string | undefined): Promise<void> {
  const deadline = Date.now() + timeLimitMs * 2
  while (Date.now() < deadline) {
    if (readLock(cluster)?.status === 'ready') return
    const failure = readFailure()
    // Another command may have started a server of this cluster first.
    if (failure && readLock(cluster)) return
    if (failure) throw new Error(`PostgreSQL did not start.\n${failure}`)
    await delay(50)
  }
  throw new Error(`PostgreSQL did not start in time.\n${readLog(cluster)}`)
}

/** Reads postmaster.pid. Its lines are pid, folder, start time, port, socket folder, address, memory key and status. */
function readLock(cluster: Cluster): { pid: number; port: number; status: string } | undefined {
  const file = join(cluster.dir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

/** Connects to a server of this very folder. A copied project has the pid file and the password of the other one. */
async function signIn(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    application_name: launcherName,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    if (realpathSync(rows[0].data_directory) === realpathSync(cluster.dir)) return client
    await client.end()
    return clearLock(cluster)
  } catch {
    return undefined
  }
}

function clearLock(cluster: Cluster): undefined {
  rmSync(join(cluster.dir, 'postmaster.pid'), { force: true })
}

/**
 * Returns whether the process is a server of this cluster. After a restart of the machine the pid may be another
 * program's.
 */
function isServerOf(cluster: Cluster, pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes(cluster.dir)
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name)
}

function readLog(cluster: Cluster): string {
  return lastLines(readFileSync(join(cluster.dir, '../postgres.log'), 'utf8'))
}
