import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import getPort from 'get-port'
import pg from 'pg'
import { type Account, findAccount, spawnOptions } from '../postgres/account'
import { requireDebianProgram } from './debian-package'

const versions = [15, 17, 16, 18, 14]

function findDebianBin(): string {
  const initdbs = versions.map((version) => `/usr/lib/postgresql/${version}/bin/initdb`)
  return dirname(requireDebianProgram('postgresql', initdbs))
}

/** A PostgreSQL server, Debian's unless said otherwise, with data that is thrown away. It trusts everybody on this machine. */
export class PostgresServer {
  #server: ChildProcess | undefined

  private constructor(
    readonly port: number,
    private readonly bin: string,
    private readonly dir: string,
    private readonly account: Account,
  ) {}

  /** Makes an empty server and starts it. `bin` is the folder of its programs. */
  static async create(bin = findDebianBin()): Promise<PostgresServer> {
    const postgres = await PostgresServer.#prepare(bin)
    postgres.#run(
      'initdb',
      '-D',
      postgres.#data,
      '-U',
      'handrail',
      '--auth=trust',
      '-E',
      'UTF8',
      '--locale=C',
      '-N',
    )
    await postgres.start()
    return postgres
  }

  /** Makes a standby of this server that follows its log, under a name. */
  async createStandby(name: string): Promise<PostgresServer> {
    const standby = await PostgresServer.#prepare(this.bin)
    const from = `host=127.0.0.1 port=${this.port} user=handrail application_name=${name}`
    standby.#run('pg_basebackup', '-d', from, '-D', standby.#data, '-R', '-X', 'stream', '-c', 'fast')
    await standby.start()
    return standby
  }

  static async #prepare(bin: string): Promise<PostgresServer> {
    const dir = mkdtempSync(join(tmpdir(), 'handrail-postgresql-'))
    const account = findAccount(tmpdir(), join(bin, 'initdb'))
    if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid)
    return new PostgresServer(await getPort(), bin, dir, account)
  }

  get #data(): string {
    return join(this.dir, 'data')
  }

  /** Makes a backup of a database and restores it into an empty one of another server, as administrators do. */
  restoreInto(other: PostgresServer, database: string): void {
    const file = join(this.dir, `${database}.dump`)
    this.#run('pg_dump', '-d', this.urlOf(database), '--format=custom', '--no-owner', '-f', file)
    this.#run('pg_restore', '-d', other.urlOf(database), '--no-owner', '--exit-on-error', file)
  }

  /** The user that the server runs as. */
  get owner(): { uid: number; gid: number } {
    const { uid = process.getuid?.() ?? 0, gid = process.getgid?.() ?? 0 } = this.account
    return { uid, gid }
  }

  urlOf(database: string): string {
    return `postgres://handrail@127.0.0.1:${this.port}/${database}`
  }

  async start(): Promise<void> {
    const settings = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'fsync=off',
    ]
    const [command, args] = this.account.wrap(join(this.bin, 'postgres'), [
      ...['-D', this.#data],
      ...settings.flatMap((setting) => ['-c', setting]),
    ])
    this.#server = spawn(command, args, {
      ...spawnOptions(this.account, command),
      cwd: this.dir,
      stdio: 'ignore',
    })
    for (;;) {
      try {
        return void (await this.query('select 1'))
      } catch (error) {
        if (this.#server.exitCode !== null) throw error
      }
    }
  }

  async query<T extends pg.QueryResultRow>(
    sql: string,
    database = 'postgres',
    values: unknown[] = [],
  ): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.urlOf(database) })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query<T>(sql, values)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** Stops every process of the server where it stands, like a machine that freezes. `SIGCONT` lets them go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    const { pid } = this.#server ?? {}
    if (pid === undefined) return
    // The first signal keeps the server from starting another process meanwhile.
    process.kill(pid, signal === 'SIGKILL' ? 'SIGSTOP' : signal)
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    for (const child of stdout.split('\n').filter(Boolean)) signalIfAlive(Number(child), signal)
    process.kill(pid, signal)
  }

  async close(): Promise<void> {
    if (this.#server && this.#server.exitCode === null && this.#server.signalCode === null) {
      const exited = once(this.#server, 'exit')
      this.signal('SIGKILL')
      await exited
    }
    rmSync(this.dir, { recursive: true, force: true })
  }

  #run(program: string, ...given: string[]): void {
    const [command, args] = this.account.wrap(join(this.bin, program), given)
    const result = spawnSync(command, args, {
      ...spawnOptions(this.account, command),
      cwd: this.dir,
      encoding: 'utf8',
    })
    if (result.status !== 0) throw new Error(`${program} has failed.\n${result.error ?? ''}${result.stderr}`)
  }
}

/** A process of the server may end by itself at any moment. */
function signalIfAlive(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
