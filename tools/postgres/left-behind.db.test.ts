import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withPool } from '../../bin/migrations/connection'
import { root } from '../../bin/settings'
import { openPostgres } from './postgres'
import { isAlive } from './process-table'

let dataDir = ''
const lockFile = () => join(dataDir, 'postgres/postmaster.pid')
const open = () => openPostgres({ dataDir, databases: ['kept'] })
const serverPid = () => Number(readFileSync(lockFile(), 'utf8').split('\n')[0])

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'handrail-left-'))
  const postgres = await open()
  await withPool(postgres.urlFor('kept'), (pool) => pool.query('create table kept as select 1 as one'))
  await postgres.close()
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Opens the database, and finds in it what was there before. */
async function expectKept(): Promise<number> {
  const postgres = await open()
  const { rows } = await withPool(postgres.urlFor('kept'), (pool) => pool.query('select one from kept'))
  expect(rows).toEqual([{ one: 1 }])
  const pid = serverPid()
  await postgres.close()
  expect(isAlive(pid)).toBe(false)
  return pid
}

/** Kills the server like a crash, and leaves its pid file as it is. */
async function crashServer(): Promise<string> {
  await open()
  const [pid, lock] = [serverPid(), readFileSync(lockFile(), 'utf8')]
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 })
  return lock
}

describe('the built-in PostgreSQL', () => {
  it('that a killed launcher has left running is joined, and stopped by the last who leaves', async () => {
    const script = `import { openPostgres } from './tools/postgres/postgres'
      await openPostgres({ dataDir: ${JSON.stringify(dataDir)}, databases: ['kept'] })
      process.kill(process.pid, 'SIGKILL')`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
    const killed = await execa(process.execPath, args, { cwd: root, reject: false })
    expect(killed.signal).toBe('SIGKILL')
    const orphan = serverPid()
    expect(isAlive(orphan)).toBe(true)
    expect(await expectKept()).toBe(orphan)
  }, 60_000)

  it('that has crashed starts again with everything that was committed', async () => {
    await crashServer()
    await expectKept()
  }, 60_000)

  it('starts although its pid file names a program of somebody else, at a port that is taken', async () => {
    const lock = await crashServer()
    const other = createServer((socket) => socket.end('not a database'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const lines = lock.split('\n')
    lines[0] = String(process.pid)
    lines[3] = String((other.address() as AddressInfo).port)
    writeFileSync(lockFile(), lines.join('\n'))
    await expectKept()
    other.close()
  }, 60_000)

  it('does not touch the data of another version, and says which it is', async () => {
    const file = join(dataDir, 'postgres/PG_VERSION')
    const version = readFileSync(file, 'utf8')
    writeFileSync(file, '15\n')
    await expect(open()).rejects.toThrow(
      /was made by PostgreSQL 15, and the built-in PostgreSQL is \d+\. Nothing was changed/,
    )
    writeFileSync(file, version)
    await expectKept()
  }, 60_000)
})
