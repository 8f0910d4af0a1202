import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { completeTask } from '@/lib/tasks/complete-task'
import { lanesPerEndpoint } from '@/lib/webhooks/delivery-lease'
import { ok, Receiver, verify } from '@/lib/webhooks/receiver.fixture'
import { replaySince } from '@/lib/webhooks/replay'
import { plantEndpoint, plantEvents } from '@/lib/webhooks/webhooks.fixture'
import { WorkerProcess } from './processes/worker-process.fixture'

withOwnDatabase()

const settings = () => ({ DATABASE_URL: getEnv().DATABASE_URL, WEBHOOK_RECEIVERS: 'any' })

let receiver: Receiver

beforeEach(async () => {
  receiver = await Receiver.open()
})

afterEach(async () => {
  await WorkerProcess.killAll()
  await receiver.close()
  await db.webhookEndpoint.deleteMany()
})

const untilDelivered = () =>
  vi.waitFor(
    async () => {
      expect(await db.publishedEvent.count({ where: { queuedAt: null } })).toBe(0)
      expect(await db.webhookDelivery.count({ where: { deliveredAt: null } })).toBe(0)
    },
    { timeout: 100_000, interval: 200 },
  )

/** The ids in the order in which each arrived first. */
const firstArrivals = (onboardingId: string) => [...new Set(receiver.idsOf(onboardingId))]

const types = ['onboarding.opened', 'onboarding.stuck', 'onboarding.connected'] as const

it('a worker that is killed while it delivers loses no event and mixes none up: only those under way come twice', async () => {
  await plantEndpoint(receiver.url)
  const onboardings = Array.from({ length: 6 }, () => randomUUID())
  const ids = new Map<string, string[]>()
  for (const id of onboardings) ids.set(id, await plantEvents(id, [...types]))
  let held = 0
  receiver.reply = (reply, received, request) => {
    // It has taken some events without saying so when the worker dies.
    if (receiver.received.length > 4) held += 1
    else return ok(reply, received, request)
  }
  const killed = await WorkerProcess.start(settings())
  await vi.waitFor(() => expect(held).toBeGreaterThan(1), { timeout: 30_000 })
  await killed.end('SIGKILL')
  receiver.reply = ok
  await WorkerProcess.start(settings())
  await untilDelivered()
  for (const id of onboardings) expect(firstArrivals(id)).toEqual(ids.get(id))
  const copies = receiver.received.length - onboardings.length * types.length
  expect(copies).toBeGreaterThanOrEqual(held)
  expect(copies).toBeLessThanOrEqual(lanesPerEndpoint)
}, 120_000)

it('two workers at once deliver each event once and keep the order of each onboarding', async () => {
  await plantEndpoint(receiver.url)
  await Promise.all([WorkerProcess.start(settings()), WorkerProcess.start(settings())])
  const onboardings = Array.from({ length: 10 }, () => randomUUID())
  const ids = new Map<string, string[]>()
  for (const id of onboardings) ids.set(id, await plantEvents(id, [...types]))
  await db.$transaction((tx) => wakeJob(tx, 'deliverWebhooks'))
  await untilDelivered()
  for (const id of onboardings) expect(receiver.idsOf(id)).toEqual(ids.get(id))
}, 120_000)

it('a change is told at once, signed, and a replay tells it again', async () => {
  const { id, secret } = await plantEndpoint(receiver.url)
  await WorkerProcess.start(settings())
  const customer = await inviteCustomer()
  const { onboardingId } = customer.participant
  const [first = ''] = (await customer.view()).guide.tasks.map((task) => task.id)
  await completeTask(customer.participant, first)
  // The job begins once a minute in any case: nothing but the change itself makes it begin sooner.
  await vi.waitFor(() => expect(receiver.idsOf(onboardingId)).toHaveLength(3), { timeout: 30_000 })
  const told = receiver.received.filter((received) => received.onboardingId === onboardingId)
  expect(told.map((received) => received.type)).toEqual([
    'onboarding.created',
    'onboarding.opened',
    'onboarding.task.completed',
  ])
  for (const received of told) expect(verify(received, secret)).toBeDefined()
  await untilDelivered()
  await replaySince(id, new Date(0))
  await vi.waitFor(() => expect(receiver.idsOf(onboardingId)).toHaveLength(6), { timeout: 30_000 })
  expect(receiver.idsOf(onboardingId).slice(3)).toEqual(told.map((received) => received.id))
}, 120_000)
