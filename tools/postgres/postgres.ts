import type pg from 'pg'
import { type Cluster, ensureCluster } from './cluster'
import { connectToServer, launcherName, startServer, stopServer, urlOf } from './server'

export type OpenPostgres = {
  urlFor(database: string): string
  /** Leaves; whoever leaves last turns the server off. */
  close(): Promise<void>
}

type Options = { dataDir: string; databases: string[]; settings?: string[] }

/**
 * Opens the built-in PostgreSQL of a data folder: starts it, or joins the one that runs (another command's, or one left
 * behind by a killed launcher). Every launcher holds one connection while it needs the server.
 */
export async function openPostgres({ dataDir, databases, settings = [] }: Options): Promise<OpenPostgres> {
  const cluster = ensureCluster(dataDir)
  const presence = await join(cluster, settings)
  for (const database of databases) await ensureDatabase(presence, database)
  const urlFor = (database: string) => urlOf(cluster, presence.port, database)
  return { urlFor, close: () => leave(cluster, presence) }
}

const doorLock = 718_201

/** Entering and leaving take the same lock: nobody joins a server that is being turned off. */
async function join(cluster: Cluster, settings: string[], attempts = 5): Promise<pg.Client> {
  const presence = await connectToServer(cluster)
  if (!presence) await startServer(cluster, settings)
  if (presence && (await hasEntered(presence))) return presence
  if (attempts === 0)
    throw new Error('PostgreSQL was stopped by someone else while this command joined it. Try again.')
  return join(cluster, settings, attempts - 1)
}

async function hasEntered(presence: pg.Client): Promise<boolean> {
  try {
    await presence.query('select pg_advisory_lock($1)', [doorLock])
    await presence.query('select pg_advisory_unlock($1)', [doorLock])
    return true
  } catch {
    return false
  }
}

async function leave(cluster: Cluster, presence: pg.Client): Promise<void> {
  const others = await countOthers(presence)
  if (others === 0) await stopServer(cluster)
  await presence.end().catch(() => undefined)
}

async function countOthers(presence: pg.Client): Promise<number> {
  try {
    await presence.query('select pg_advisory_lock($1)', [doorLock])
    const others =
      'select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()'
    return (await presence.query(others, [launcherName])).rows[0].count
  } catch {
    return 0
  }
}

async function ensureDatabase(presence: pg.Client, name: string): Promise<void> {
  const { rowCount } = await presence.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await presence.query(`create database ${presence.escapeIdentifier(name)}`)
}
