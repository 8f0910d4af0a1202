import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { hourMs, minuteMs } from '@/lib/platform/time'
import { clearExpired } from '@/lib/worker/clear-expired'
import { Receiver, status } from './receiver.fixture'
import { mostReplayed, replayDelivery, replaySince } from './replay'
import { deliverDue, plantEndpoint, plantEvents, readDelivery } from './webhooks.fixture'

withOwnDatabase()
vi.stubEnv('WEBHOOK_RECEIVERS', 'any')

let receiver: Receiver

beforeEach(async () => {
  await db.webhookEndpoint.deleteMany()
  await db.publishedEvent.deleteMany()
  receiver = await Receiver.open()
})

afterEach(() => receiver.close())

const long = new Date(Date.now() - hourMs)

describe('a replay', () => {
  it('of one event sends it again under its id', async () => {
    const { id } = await plantEndpoint(receiver.url)
    const [first = '', second = ''] = await plantEvents(randomUUID(), [
      'onboarding.opened',
      'onboarding.stuck',
    ])
    await deliverDue()
    expect(await replayDelivery((await readDelivery(id, first)).id)).toBe(true)
    await deliverDue()
    expect(receiver.received.map((received) => received.id)).toEqual([first, second, first])
    expect((await readDelivery(id, first)).attempts).toHaveLength(2)
    expect(await replayDelivery(randomUUID())).toBe(false)
  })

  it('of one that fails now goes through its tries once more', async () => {
    const { id } = await plantEndpoint(receiver.url)
    const [eventId = ''] = await plantEvents(randomUUID())
    await deliverDue()
    receiver.reply = status(500)
    await replayDelivery((await readDelivery(id, eventId)).id)
    await deliverDue()
    expect(await readDelivery(id, eventId)).toMatchObject({
      tries: 1,
      deliveredAt: null,
      tryAt: expect.any(Date),
    })
  })

  it('of all since a moment sends each once and in order, also those from before the endpoint was added', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const [early = ''] = await plantEvents(one)
    await deliverDue()
    const { id } = await plantEndpoint(receiver.url, ['onboarding.opened', 'onboarding.connected'])
    const ids = await plantEvents(one, ['onboarding.opened', 'onboarding.stuck', 'onboarding.connected'])
    await plantEvents(other)
    await deliverDue()
    const before = receiver.received.length
    expect(await replaySince(id, long)).toEqual({ count: 4 })
    await deliverDue()
    expect(receiver.received).toHaveLength(before + 4)
    expect(receiver.idsOf(one).slice(2)).toEqual([early, ids[0], ids[2]])
    expect(await replaySince(id, new Date(Date.now() + minuteMs))).toEqual({ count: 0 })
  })

  it('sends a bounded number, and says where to go on', async () => {
    const onboardingId = randomUUID()
    const data = Array.from({ length: mostReplayed + 5 }, (_, count) => ({
      type: 'onboarding.opened',
      at: new Date(long.getTime() + count),
      onboardingId,
      tenantId: onboardingId,
      data: {},
      queuedAt: long,
    }))
    await db.publishedEvent.createMany({ data })
    const { id } = await plantEndpoint(receiver.url)
    const last = data[mostReplayed - 1]?.at
    expect(await replaySince(id, long)).toEqual({ count: mostReplayed, moreAfter: last })
    expect(await db.webhookDelivery.count()).toBe(mostReplayed)
  })
})

describe('events older than thirty days', () => {
  it('are deleted with their deliveries, and no others', async () => {
    await plantEndpoint(receiver.url)
    const [old = ''] = await plantEvents(randomUUID())
    await plantEvents(randomUUID())
    await deliverDue()
    await db.$executeRaw`update "PublishedEvent" set at = at - interval '31 days' where id = ${old}::uuid`
    expect(await clearExpired()).toMatchObject({ publishedEvents: 1 })
    expect(await db.webhookDelivery.count()).toBe(1)
    expect(await db.webhookAttempt.count()).toBe(1)
  })
})
