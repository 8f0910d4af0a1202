import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PostgresServer } from '@/tools/test/postgres-server'

let primary: PostgresServer
let standby: PostgresServer
let readStale: typeof import('./read-stale').readStale

beforeAll(async () => {
  primary = await PostgresServer.create()
  await primary.query('create database handrail')
  standby = await primary.createStandby('replica')
  vi.stubEnv('DATABASE_URL', primary.urlOf('handrail'))
  vi.stubEnv('DATABASE_READ_URL', standby.urlOf('handrail'))
  readStale = (await import('./read-stale')).readStale
}, 60_000)

afterAll(async () => {
  const { db } = await import('../db')
  await db.$disconnect()
  await Promise.all([primary.close(), standby.close()])
  vi.unstubAllEnvs()
})

/** Returns whether a read that may be old was answered by the replica. */
const isReplica = async () => {
  const [row] = await readStale(
    (client) => client.$queryRaw<{ answer: boolean }[]>`select pg_is_in_recovery() as answer`,
  )
  return row?.answer
}

it('a read that may be old runs on the replica, and on the database itself without one or while it is away', async () => {
  expect(await isReplica()).toBe(true)
  standby.signal('SIGKILL')
  expect(await isReplica()).toBe(false)
  vi.stubEnv('DATABASE_READ_URL', '')
  expect(await isReplica()).toBe(false)
}, 60_000)

it('a fault of the read itself is not tried again elsewhere', async () => {
  const read = vi.fn(() => Promise.reject(new Error('a fault of ours')))
  await expect(readStale(read)).rejects.toThrow('a fault of ours')
  expect(read).toHaveBeenCalledOnce()
})
