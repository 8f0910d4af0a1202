import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { openDatabaseProxy } from '@/tools/test/database-proxy'
import { SlowSmtp } from './processes/slow-smtp.fixture'
import { WorkerProcess } from './processes/worker-process.fixture'
import { root } from './settings'

withOwnDatabase()

const smtp = new SlowSmtp()
beforeAll(() => smtp.open())
afterEach(() => WorkerProcess.killAll())
afterAll(() => smtp.close())

const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: getEnv().DATABASE_URL,
  SMTP_URL: smtp.url,
  MAIL_FROM: 'setup@handrail.example',
  ...more,
})

/** Queues one mail to each of so many new people. Returns their addresses. */
async function queueMails(count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => `${randomUUID()}@nordlys.example`)
  for (const email of emails)
    await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
  return emails
}

const copies = (emails: string[]) =>
  emails.map((email) => smtp.arrived.filter(({ to }) => to === email).length)

const untilSent = (emails: string[]) =>
  vi.waitFor(
    async () => {
      const where = { sentAt: null, participant: { email: { in: emails } } }
      expect(await db.mail.count({ where })).toBe(0)
    },
    { timeout: 100_000, interval: 100 },
  )

describe('a worker that is killed in the middle of sending', () => {
  it('leaves a mail that the server has not taken to another worker, and each mail arrives once', async () => {
    const emails = await queueMails(4)
    const hold = smtp.holdNext('beforeData')
    const killed = await WorkerProcess.start(settings())
    await hold.reached
    await killed.end('SIGKILL')
    hold.release()
    await WorkerProcess.start(settings())
    await untilSent(emails)
    expect(copies(emails)).toEqual([1, 1, 1, 1])
  }, 120_000)

  it('makes only the mail arrive twice that the server has taken without confirming, under one Message-ID', async () => {
    const emails = await queueMails(4)
    const hold = smtp.holdNext('afterData')
    const killed = await WorkerProcess.start(settings())
    await hold.reached
    await killed.end('SIGKILL')
    hold.release()
    const inDoubt = smtp.arrived.at(-1)
    await WorkerProcess.start(settings())
    await untilSent(emails)
    expect(copies(emails)).toEqual(emails.map((email) => (email === inDoubt?.to ? 2 : 1)))
    const ids = smtp.arrived.filter(({ to }) => to === inDoubt?.to).map(({ messageId }) => messageId)
    expect(new Set(ids).size).toBe(1)
  }, 120_000)
})

it('a worker asked to end finishes the mail it is sending', async () => {
  const emails = await queueMails(1)
  const hold = smtp.holdNext('afterData')
  const worker = await WorkerProcess.start(settings())
  await hold.reached
  const ended = worker.end('SIGTERM')
  hold.release()
  await ended
  await vi.waitFor(() => expect(worker.logs).toContain('jobs have ended here'), { timeout: 30_000 })
  expect(await db.mail.count({ where: { sentAt: null, participant: { email: { in: emails } } } })).toBe(0)
  expect(copies(emails)).toEqual([1])
}, 120_000)

it('two workers at once send each mail once', async () => {
  const workers = [WorkerProcess.start(settings()), WorkerProcess.start(settings())]
  await Promise.all(workers)
  const emails = await queueMails(12)
  await untilSent(emails)
  expect(copies(emails)).toEqual(emails.map(() => 1))
}, 120_000)

it('a worker whose database goes away lives on, and sends again when it is back', async () => {
  const proxy = await openDatabaseProxy(getEnv().DATABASE_URL)
  const worker = await WorkerProcess.start(settings({ DATABASE_URL: proxy.url }))
  await untilSent(await queueMails(1))
  await proxy.cut()
  const emails = await queueMails(2)
  await vi.waitFor(() => expect(worker.logs).toContain('jobs wait for the database'), { timeout: 30_000 })
  await proxy.restore()
  await untilSent(emails)
  expect(worker.isAlive()).toBe(true)
  expect(copies(emails)).toEqual([1, 1])
  await worker.end('SIGKILL')
  await proxy.cut()
}, 120_000)

it('a worker whose database user may only read and write does its work', async () => {
  const name = `handrail_clerk_${randomUUID().slice(0, 8)}`
  const everything = 'in schema public, pgboss'
  for (const sql of [
    `create role ${name} login password 'clerk'`,
    `grant usage on schema public, pgboss to ${name}`,
    `grant select, insert, update, delete on all tables ${everything} to ${name}`,
    `grant usage on all sequences ${everything} to ${name}`,
  ])
    await db.$executeRawUnsafe(sql)
  const url = Object.assign(new URL(getEnv().DATABASE_URL), { username: name, password: 'clerk' }).href
  const worker = await WorkerProcess.start(settings({ DATABASE_URL: url }))
  await untilSent(await queueMails(2))
  await worker.end('SIGTERM')
  await vi.waitFor(() => expect(worker.logs).toContain('jobs have ended here'), { timeout: 30_000 })
  expect(worker.logs).not.toMatch(/"error"/)
  for (const sql of [`drop owned by ${name}`, `drop role ${name}`]) await db.$executeRawUnsafe(sql)
}, 120_000)

describe('a worker that serves a folder of its own', () => {
  it('takes a change of it over, and refuses a faulty one, without a restart', async () => {
    const content = mkdtempSync(join(tmpdir(), 'worker-content-'))
    cpSync(join(root, 'e2e/content'), content, { recursive: true })
    const words = join(content, 'messages/en/guides/acme-sage-intacct.json')
    const right = readFileSync(words, 'utf8')
    const worker = await WorkerProcess.start(settings({ CONTENT_DIR: content, NODE_ENV: 'production' }))
    const logs = (text: string) =>
      vi.waitFor(() => expect(worker.logs).toContain(text), { timeout: 60_000, interval: 100 })
    writeFileSync(words, right.replace('"intro": "', '"intro": "Now: '))
    await logs('a change of CONTENT_DIR was taken over')
    writeFileSync(words, right.replace('"intro"', '"introduction"'))
    await logs('a change of CONTENT_DIR is not taken over')
    expect(worker.isAlive()).toBe(true)
    await worker.end('SIGTERM')
    rmSync(content, { recursive: true })
  }, 120_000)
})
