import type pg from 'pg'
import { type Cluster, ensureCluster } from './cluster'
import { connectToServer, launcherName, startServer, stopServer, urlOf } from './server'

export type OpenPostgres = {
  urlFor(database: string): string
  /** Leaves the server. The last command that leaves stops it. */
  close(): Promise<void>
}

type Options = { dataDir: string; databases: string[]; settings?: string[] }

/**
 * Opens the built-in PostgreSQL of a data folder. It starts a server, or joins a server that another command started or
 * a killed launcher left behind. Every launcher keeps one connection while it needs the server.
 */
export async function openPostgres({ dataDir, databases, settings = [] }: Options): Promise<OpenPostgres> {
  const cluster = ensureCluster(dataDir)
  const connection = await join(cluster, settings)
  for (const database of databases) await ensureDatabase(connection, database)
  const urlFor = (database: string) => urlOf(cluster, connection.port, database)
  return { urlFor, close: () => leave(cluster, connection) }
}

const joinLock = 718_201

/**
 * Connects to the server, and starts it if need be. Joining and leaving take one lock, so that no command joins a
 * server that is stopping.
 */
async function join(cluster: Cluster, settings: string[], attempts = 5): Promise<pg.Client> {
  const connection = await connectToServer(cluster)
  if (!connection) await startServer(cluster, settings)
  if (connection && (await hasEntered(connection))) return connection
  if (attempts === 0)
    throw new Error('PostgreSQL was stopped by someone else while this command joined it. Try again.')
  return join(cluster, settings, attempts - 1)
}

async function hasEntered(connection: pg.Client): Promise<boolean> {
  try {
    await connection.query('select pg_advisory_lock($1)', [joinLock])
    await connection.query('select pg_advisory_unlock($1)', [joinLock])
    return true
  } catch {
    return false
  }
}

async function leave(cluster: Cluster, connection: pg.Client): Promise<void> {
  const others = await countOthers(connection)
  if (others === 0) await stopServer(cluster)
  await connection.end().catch(() => undefined)
}

async function countOthers(connection: pg.Client): Promise<number> {
  try {
    await connection.query('select pg_advisory_lock($1)', [joinLock])
    const others =
      'select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()'
    return (await connection.query(others, [launcherName])).rows[0].count
  } catch {
    return 0
  }
}

async function ensureDatabase(connection: pg.Client, name: string): Promise<void> {
  const { rowCount } = await connection.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await connection.query(`create database ${connection.escapeIdentifier(name)}`)
}
