import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { timeLimitMs } from '@/lib/connection/test/run-test'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { seal } from '@/lib/platform/secrets/seal'
import { dayMs, hourMs } from '@/lib/platform/time'
import { runDueTests } from './run-due-tests'
import { connected, erp } from './scripted-erp.fixture'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

withOwnDatabase()

const count = 1000

/** Writes a thousand connected onboardings whose test is due, with credentials of their own. */
async function plantConnected(): Promise<void> {
  const rows = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const id = randomUUID()
      const secretsSealed = await seal(JSON.stringify({ password: 'x' }), { table: 'Credential', id })
      return { id, at, secretsSealed }
    }),
  )
  const names = { companyFolded: 'company', searchText: ' company' }
  const about = { guideId, guideVersion: '1', locale: 'en', erpLanguage: 'en', ...names }
  const long = new Date(Date.now() - 30 * dayMs)
  await db.tenant.createMany({ data: rows.map(({ id, at }) => ({ id, name: `Company ${at}` })) })
  await db.onboarding.createMany({
    data: rows.map(({ id, at }) => ({
      id,
      tenantId: id,
      company: `Company ${at}`,
      ...about,
      state: 'connected',
      createdAt: long,
      lastActivityAt: long,
      connectedAt: long,
      completedAt: long,
      nextHealthTestAt: new Date(Date.now() - hourMs + at),
    })),
  })
  const person = { email: 'finance@nordlys.example', locale: 'en', erpLanguage: 'en' }
  await db.participant.createMany({ data: rows.map(({ id }) => ({ id, onboardingId: id, ...person })) })
  await db.credential.createMany({
    data: rows.map(({ id, at, secretsSealed }) => ({
      onboardingId: id,
      fields: { companyId: `OK-${at}`, userId: 'Payhawk' },
      secretNames: ['password'],
      secretsSealed,
    })),
  })
}

it('a thousand connections that are due at once are each tested once, by two processes together never more at a time than the setting says', async () => {
  await plantConnected()
  let running = 0
  let most = 0
  erp.answer = async function* () {
    running += 1
    most = Math.max(most, running)
    await pause(5)
    yield* connected
    running -= 1
  }
  while ((await db.onboarding.count({ where: { nextHealthTestAt: { lte: new Date() } } })) > 0)
    await Promise.all([runDueTests(), runDueTests()])
  const limit = getEnv().HEALTH_TESTS_AT_ONCE
  expect(new Set(erp.asked).size).toBe(count)
  expect(erp.asked).toHaveLength(count)
  expect(most).toBeLessThanOrEqual(limit)
  expect(most).toBeGreaterThan(1)
  const next = await db.onboarding.findMany({ select: { nextHealthTestAt: true } })
  const hours = next.map(({ nextHealthTestAt }) => nextHealthTestAt?.getUTCHours())
  const perHour = Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length)
  expect(Math.max(...perHour)).toBeLessThan((2 * count) / 24)
  expect(await db.mail.count()).toBe(0)
}, 600_000)

it('a thousand connections are tested within a day even when every single test takes as long as a test may', () => {
  expect((count / getEnv().HEALTH_TESTS_AT_ONCE) * timeLimitMs).toBeLessThan(dayMs)
})
