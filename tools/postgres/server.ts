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

const patienceMs = 30_000

/** Signs in to the cluster's server if one runs, whoever started it. A left-over pid file is cleared away. */
export async function connectToServer(cluster: Cluster): Promise<pg.Client | undefined> {
  const deadline = Date.now() + patienceMs
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

/** Starts a server on a free port; it outlives this process, so that the next one can take it over. */
export async function startServer(cluster: Cluster, settings: string[]): Promise<void> {
  const port = await getPort()
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

/** A fast shutdown: clients are dropped, everything committed is kept. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const lock = readLock(cluster)
  if (!lock) return
  const deadline = Date.now() + patienceMs
  signal(lock.pid, 'SIGINT')
  while (isAlive(lock.pid) && Date.now() < deadline) await delay(50)
  if (isAlive(lock.pid)) signal(lock.pid, 'SIGQUIT')
}

async function untilStarted(cluster: Cluster, readFailure: () => string | undefined): Promise<void> {
  const deadline = Date.now() + patienceMs * 2
  while (Date.now() < deadline) {
    if (readLock(cluster)?.status === 'ready') return
    const failure = readFailure()
    // Somebody else's server may have won the race for this cluster.
    if (failure && readLock(cluster)) return
    if (failure) throw new Error(`PostgreSQL did not start.\n${failure}`)
    await delay(50)
  }
  throw new Error(`PostgreSQL did not start in time.\n${readLog(cluster)}`)
}

/** postmaster.pid: pid, folder, start time, port, socket folder, address, memory key, status; one a line. */
function readLock(cluster: Cluster): { pid: number; port: number; status: string } | undefined {
  const file = join(cluster.dir, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

/** The folder is compared because a copied project carries the other one's pid file and password. */
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

/** A process number may have been given to another program since, as after a restart of the machine. */
function isServerOf(cluster: Cluster, pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes(cluster.dir)
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name)
}

function readLog(cluster: Cluster): string {
  return lastLines(readFileSync(join(cluster.dir, '../postgres.log'), 'utf8'))
}

export const launcherName = 'handrail launcher'

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://handrail:${cluster.password}@127.0.0.1:${port}/${database}`
}
