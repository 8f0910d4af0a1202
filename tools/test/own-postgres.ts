import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import getPort from 'get-port'
import pg from 'pg'
import { type Cluster, ensureCluster } from '../postgres/cluster'
import { isAlive } from '../postgres/process-table'
import { connectToServer, startServer, stopServer, urlOf } from '../postgres/server'

// What is acknowledged must be on disk, as on a server that is used for real.
const settings = ['synchronous_commit=on', 'max_connections=100']

/** A PostgreSQL server of one test, which may kill it and start it again on the same port. */
export class OwnPostgres {
  private constructor(
    private readonly dataDir: string,
    private readonly cluster: Cluster,
    private readonly port: number,
    readonly url: string,
  ) {}

  /** Starts a server with an empty database. */
  static async start(database: string): Promise<OwnPostgres> {
    const dataDir = mkdtempSync(join(tmpdir(), `handrail-own-${process.pid}-`))
    const cluster = ensureCluster(dataDir)
    const port = await getPort()
    const postgres = new OwnPostgres(dataDir, cluster, port, urlOf(cluster, port, database))
    await postgres.restart()
    const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') })
    await client.connect()
    await client.query(`create database ${client.escapeIdentifier(database)}`)
    await client.end()
    return postgres
  }

  /** Ends the server and all its processes with SIGKILL. Nothing is written any more. */
  async kill(): Promise<void> {
    const pid = Number(readFileSync(join(this.cluster.dir, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    while (isAlive(pid)) await delay(20)
  }

  /** Starts the server. After a kill it tries again until the last process of the killed server has ended. */
  async restart(attempts = 50): Promise<void> {
    try {
      const connection = await connectToServer(this.cluster)
      if (!connection) await startServer(this.cluster, settings, this.port)
      await connection?.end()
    } catch (error) {
      if (attempts === 0) throw error
      await delay(100)
      return this.restart(attempts - 1)
    }
  }

  async close(): Promise<void> {
    await stopServer(this.cluster)
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
