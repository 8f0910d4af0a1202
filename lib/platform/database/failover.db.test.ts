import { createInterface } from 'node:readline'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { migrate } from '@/bin/migrations/migrate'
import { SlowSmtp } from '@/bin/processes/slow-smtp.fixture'
import { WorkerProcess } from '@/bin/processes/worker-process.fixture'
import { root } from '@/bin/settings'
import { PostgresServer } from '@/tools/test/postgres-server'

const smtp = new SlowSmtp()
let primary: PostgresServer
let standby: PostgresServer
let url = ''

beforeAll(async () => {
  await smtp.open()
  primary = await PostgresServer.create()
  standby = await primary.createStandby('second')
  // A commit is acknowledged when the standby has it too.
  await primary.query(`alter system set synchronous_standby_names = 'second'`)
  await primary.query('select pg_reload_conf()')
  await vi.waitFor(async () =>
    expect(await primary.query('select sync_state from pg_stat_replication')).toEqual([
      { sync_state: 'sync' },
    ]),
  )
  await primary.query('create database handrail')
  // The standby stands first: the order of the list says nothing.
  url = `postgres://handrail@127.0.0.1:${standby.port},127.0.0.1:${primary.port}/handrail`
  await migrate(url)
}, 120_000)

afterAll(async () => {
  await WorkerProcess.killAll()
  await Promise.all([primary.close(), standby.close(), smtp.close()])
})

/** Starts an instance that invites without a pause. Returns the addresses whose invitation it has acknowledged so far. */
function startInviting() {
  const args = ['--conditions=react-server', '--import', 'tsx', 'lib/platform/database/inviting.fixture.ts']
  const child = execa(process.execPath, args, {
    cwd: root,
    env: { DATABASE_URL: url, LOG_LEVEL: 'silent' },
    reject: false,
  })
  const acknowledged: string[] = []
  createInterface({ input: child.stdout }).on('line', (email) => acknowledged.push(email))
  const stop = async () => {
    child.kill('SIGKILL')
    await child
  }
  return { acknowledged, stop }
}

const patient = { timeout: 90_000, interval: 100 }

it('two instances and a worker find the standby that was promoted, and nothing acknowledged is lost', async () => {
  await WorkerProcess.start({ DATABASE_URL: url, SMTP_URL: smtp.url, MAIL_FROM: 'setup@handrail.example' })
  const instances = [startInviting(), startInviting()]
  const untilMore = (than: number[]) =>
    vi.waitFor(() => {
      for (const [index, { acknowledged }] of instances.entries())
        expect(acknowledged.length).toBeGreaterThanOrEqual((than[index] ?? 0) + 10)
    }, patient)
  await untilMore([0, 0])
  primary.signal('SIGKILL')
  await standby.query('select pg_promote()')
  const before = instances.map(({ acknowledged }) => acknowledged.length)
  await untilMore(before)
  await Promise.all(instances.map(({ stop }) => stop()))

  const acknowledged = instances.flatMap((instance) => instance.acknowledged)
  const stored = await standby.query<{ email: string }>('select email from "Participant"', 'handrail')
  const emails = new Set(stored.map(({ email }) => email))
  expect(acknowledged.filter((email) => !emails.has(email))).toEqual([])
  expect(stored.length).toBe(emails.size)
  await vi.waitFor(() => {
    const arrived = new Set(smtp.arrived.map(({ to }) => to))
    expect(acknowledged.filter((email) => !arrived.has(email))).toEqual([])
  }, patient)
}, 240_000)
