import { execa } from 'execa'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startStaffSession } from '@/lib/accounts/staff/session'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { getEnv } from '@/lib/platform/env'
import { open } from '@/lib/platform/secrets/seal'
import { hashToken } from '@/lib/platform/secrets/token'
import { PostgresServer } from '../tools/test/postgres-server'
import { migrate } from './migrations/migrate'
import { SlowSmtp } from './processes/slow-smtp.fixture'
import { WorkerProcess } from './processes/worker-process.fixture'
import { root } from './settings'

const database = 'handrail'
const smtp = new SlowSmtp()
const mailed = ['one@nordlys.example', 'two@nordlys.example']
let original: PostgresServer
let restored: PostgresServer

beforeAll(async () => {
  await smtp.open()
  ;[original, restored] = [await PostgresServer.create(), await PostgresServer.create()]
  for (const server of [original, restored]) await server.query(`create database ${database}`)
  vi.stubEnv('DATABASE_URL', original.urlOf(database))
  await migrate(getEnv().DATABASE_URL)
}, 120_000)

afterAll(async () => {
  await WorkerProcess.killAll()
  const { db } = await import('@/lib/platform/db')
  await db.$disconnect()
  await Promise.all([original.close(), restored.close(), smtp.close()])
  vi.unstubAllEnvs()
})

const envOf = (server: PostgresServer) => ({
  DATABASE_URL: server.urlOf(database),
  SMTP_URL: smtp.url,
  MAIL_FROM: 'setup@handrail.example',
})

const runOnRestored = (script: string, args: string[] = []) =>
  execa('npm', ['run', '--silent', script, '--', ...args], { cwd: root, env: envOf(restored) })

const copies = () => mailed.map((email) => smtp.arrived.filter(({ to }) => to === email).length)

it('a backup restored to another server serves as before, and sends nothing a second time', async () => {
  const { participant, linkToken, sessionToken } = await inviteCustomer()
  await saveCredentials(participant, { companyId: 'nordlys', userId: 'U', password: 'Sesam' })
  const person = { issuer: 'https://id.example', subject: '1', name: '', email: '' }
  const identity = { ...person, isEmailVerified: true, groups: [] }
  await startStaffSession({ identity, role: 'viewer', how: 'link' })
  const mailOf = (email: string) =>
    inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
  await mailOf('before@nordlys.example')
  let worker = await WorkerProcess.start(envOf(original))
  await vi.waitFor(() => expect(smtp.arrived).toHaveLength(1), { timeout: 60_000 })
  await worker.end('SIGTERM')

  // Both mails wait when the backup is made, and are sent afterwards.
  for (const email of mailed) await mailOf(email)
  original.restoreInto(restored, database)
  worker = await WorkerProcess.start(envOf(original))
  await vi.waitFor(() => expect(copies()).toEqual([1, 1]), { timeout: 60_000 })
  await worker.end('SIGTERM')

  const opened = await restored.query<{ id: string; sealed: string }>(
    'select "onboardingId" as id, "secretsSealed" as sealed from "Credential"',
    database,
  )
  expect(await open(opened[0]?.sealed ?? '', { table: 'Credential', id: opened[0]?.id ?? '' })).toContain(
    'Sesam',
  )
  for (const [table, token] of [
    ['AccessLink', linkToken],
    ['CustomerSession', sessionToken],
  ])
    expect(
      await restored.query(`select from "${table}" where "tokenHash" = $1`, database, [
        hashToken(token ?? ''),
      ]),
    ).toHaveLength(1)

  worker = await WorkerProcess.start(envOf(restored))
  await vi.waitFor(() => expect(worker.logs).toContain('this database is a restored copy'), {
    timeout: 90_000,
  })
  expect(copies()).toEqual([1, 1])
  expect((await runOnRestored('db:migrate')).stderr).toContain('npm run db:restored')

  const { stdout } = await runOnRestored('db:restored')
  expect(stdout).toBe(
    'Mails that are not sent: 2. Reminders that count as sent: 0. Sessions of staff that were ended: 1.',
  )
  const invitation = [
    '--guide',
    guideId,
    '--company',
    'New',
    '--email',
    'new@nordlys.example',
    '--locale',
    'en',
  ]
  await runOnRestored('invite', [...invitation, '--send'])
  await vi.waitFor(() => expect(smtp.arrived.at(-1)?.to).toBe('new@nordlys.example'), { timeout: 90_000 })
  expect(copies()).toEqual([1, 1])
}, 300_000)
