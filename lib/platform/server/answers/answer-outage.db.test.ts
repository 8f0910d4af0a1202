import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { migrate } from '@/bin/migrations/migrate'
import { PostgresServer } from '@/tools/test/postgres-server'
import { openSmallDisk, type SmallDisk } from '@/tools/test/small-disk'
import { answerOutage } from './answer-outage'

let postgres: PostgresServer
let disk: SmallDisk
let db: typeof import('@/lib/platform/db').db

const rowOf = (size: number) => ({ key: `${randomUUID()}${'x'.repeat(size)}`, points: 0 })

/** Fails as Next does: the status first, then a page in pieces. */
const server = createServer(async (request, response) => {
  response.setHeader('x-request-id', 'of-this-request')
  answerOutage(request, response)
  try {
    if (request.url?.endsWith('broken')) throw new Error('a fault of ours')
    if (request.method === 'POST') await db.rateLimit.create({ data: rowOf(1_000) })
    else await db.rateLimit.count()
    response.end('page')
  } catch {
    response.statusCode = 500
    response.setHeader('x-page', 'of Next')
    response.write('Internal')
    response.end(' Server Error')
  }
})

beforeAll(async () => {
  postgres = await PostgresServer.create()
  await postgres.query('create database handrail')
  const url = `${postgres.urlOf('handrail')}?connect_timeout=2`
  vi.stubEnv('DATABASE_URL', url)
  await migrate(url)
  db = (await import('@/lib/platform/db')).db
  disk = openSmallDisk(postgres.owner)
  await postgres.query(`create tablespace small location '${disk.dir}'`)
  await postgres.query('alter table "RateLimit" set tablespace small', 'handrail')
  await once(server.listen(0, '127.0.0.1'), 'listening')
}, 120_000)

afterAll(async () => {
  server.close()
  await db.$disconnect()
  await postgres.close()
  disk.close()
  vi.unstubAllEnvs()
})

async function ask(
  method = 'GET',
  path = '/no/setup',
  headers: Record<string, string> = { accept: 'text/html' },
) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
  const response = await fetch(url, { method, headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const soon = { timeout: 60_000, interval: 200 }

beforeEach(() => vi.waitFor(async () => expect((await ask('POST')).status).toBe(200), soon), 60_000)

describe('a page that the database has failed', () => {
  it.each([
    ['away', () => postgres.signal('SIGKILL'), () => postgres.start()],
    ['silent', () => postgres.signal('SIGSTOP'), () => postgres.signal('SIGCONT')],
  ] as const)(
    'is 503 with Retry-After and our page while it is %s, and the page again when it is back',
    async (_state, fail, restore) => {
      fail()
      const { status, headers, text } = await ask()
      expect(status).toBe(503)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(headers.get('x-page')).toBeNull()
      expect(headers.get('x-request-id')).toBe('of-this-request')
      expect(text).toMatch(/^<!doctype html><html lang="nb" dir="ltr">/)
      expect(text).toContain('Ingenting er tapt')
      expect(text).not.toMatch(/<script|Internal/)
      expect((await ask('HEAD')).text).toBe('')
      expect((await ask('POST', '/', { accept: 'text/x-component', 'next-action': 'x' })).text).toMatch(
        /^We cannot reach your data/,
      )
      await restore()
      await vi.waitFor(async () => expect((await ask()).text).toBe('page'), soon)
      await vi.waitFor(async () => expect((await ask('POST')).text).toBe('page'), soon)
    },
    120_000,
  )

  it('is 503 only where something is saved while the database takes no writes', async () => {
    const set = async (value: string) => {
      await postgres.query(`alter system set default_transaction_read_only = ${value}`)
      await postgres.query('select pg_reload_conf()')
    }
    await set('on')
    await vi.waitFor(async () => expect((await ask('POST')).status).toBe(503), soon)
    expect((await ask()).text).toBe('page')
    expect((await ask('POST', '/fr/setup')).text).toContain('Ce que vous venez d’envoyer')
    await set('off')
    await vi.waitFor(async () => expect((await ask('POST')).text).toBe('page'), soon)
  }, 120_000)

  it('is 503 only where something is saved while the disk is full', async () => {
    const fill = () => db.rateLimit.createMany({ data: Array.from({ length: 100 }, () => rowOf(1_500)) })
    await vi.waitFor(() => expect(fill()).rejects.toThrow(), { timeout: 60_000, interval: 1 })
    await vi.waitFor(async () => expect((await ask('POST')).status).toBe(503), {
      timeout: 60_000,
      interval: 1,
    })
    expect((await ask()).text).toBe('page')
    // The probe's own write is small and may have passed.
    const { getReadiness } = await import('@/lib/platform/health/readiness')
    const warnings = expect.arrayContaining(['room'])
    expect(await getReadiness()).toMatchObject({ checks: { room: 'full' }, warnings })
    disk.enlarge()
    await vi.waitFor(async () => expect((await ask('POST')).text).toBe('page'), soon)
  }, 120_000)

  it('stays Next’s own when the fault is ours', async () => {
    expect(await ask('GET', '/no/broken')).toMatchObject({ status: 500, text: 'Internal Server Error' })
  })
})
