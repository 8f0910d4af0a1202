import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getPort from 'get-port'
import { findAccount, spawnOptions } from '../postgres/account'
import { requireDebianProgram } from './debian-package'

export type Pooler = { url: string; close(): Promise<void> }

/** Starts PgBouncer, from Debian's package, in transaction mode before a database. Further settings are lines of its file. */
export async function startPgBouncer(databaseUrl: string, settings: string[] = []): Promise<Pooler> {
  const program = requireDebianProgram('pgbouncer', ['/usr/sbin/pgbouncer', '/usr/local/sbin/pgbouncer'])
  const target = new URL(databaseUrl)
  const port = await getPort()
  const dir = mkdtempSync(join(tmpdir(), 'handrail-pgbouncer-'))
  const file = join(dir, 'pgbouncer.ini')
  const account = findAccount(tmpdir(), program)
  writeFileSync(
    file,
    [
      '[databases]',
      `* = host=${target.hostname} port=${target.port} user=${target.username} password=${target.password}`,
      '[pgbouncer]',
      ...['listen_addr = 127.0.0.1', `listen_port = ${port}`, 'unix_socket_dir =', 'auth_type = any'],
      ...['pool_mode = transaction', 'default_pool_size = 4', 'server_check_delay = 0', ...settings],
    ].join('\n'),
  )
  if (account.uid !== undefined && account.gid !== undefined)
    for (const path of [dir, file]) chownSync(path, account.uid, account.gid)
  const child = spawn(program, ['-q', file], {
    ...spawnOptions(account, program),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr?.on('data', (text) => {
    log += text
  })
  const exited = once(child, 'exit')
  const url = Object.assign(new URL(target), { port: String(port), hostname: '127.0.0.1' }).href
  await Promise.race([
    untilListening(port),
    exited.then(() => Promise.reject(new Error(`PgBouncer did not start.\n${log}`))),
  ])
  return {
    url,
    async close() {
      child.kill('SIGINT')
      child.kill('SIGKILL')
      await exited
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function untilListening(port: number): Promise<void> {
  const { connect } = await import('node:net')
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isOpen) return
  }
}
