import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { hourMs, minuteMs } from '@/lib/platform/time'
import { lanesPerEndpoint } from './delivery-lease'
import { rotateSecret } from './endpoint'
import {
  dieInTheMiddle,
  hang,
  ok,
  Receiver,
  type Reply,
  status,
  tenMegabytes,
  verify,
} from './receiver.fixture'
import { requestLimits } from './safe-request'
import { pausesMs, triesInOrder } from './schedule'
import { bothSignMs } from './secrets'
import { deliverDue, letPass, plantEndpoint, plantEvents, readDelivery } from './webhooks.fixture'

withOwnDatabase()
vi.stubEnv('WEBHOOK_RECEIVERS', 'any')

const receivers: Receiver[] = []

async function openReceiver(): Promise<Receiver> {
  const receiver = await Receiver.open()
  receivers.push(receiver)
  return receiver
}

let receiver: Receiver

beforeEach(async () => {
  requestLimits.wholeMs = 400
  await db.webhookEndpoint.deleteMany()
  await db.publishedEvent.deleteMany()
  receiver = await openReceiver()
})

afterEach(async () => {
  requestLimits.wholeMs = 10_000
  await Promise.all(receivers.splice(0).map((one) => one.close()))
})

describe('an event', () => {
  it('arrives signed by the Standard Webhooks, with its id, type, time and data', async () => {
    const { secret } = await plantEndpoint(receiver.url)
    const onboardingId = randomUUID()
    const [id = ''] = await plantEvents(onboardingId, ['onboarding.connected'])
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
    const [received] = receiver.received
    if (!received) throw new Error('Nothing arrived.')
    expect(verify(received, secret)).toEqual({
      type: 'onboarding.connected',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: { onboarding: { id: onboardingId }, tenant: { id: expect.any(String) } },
    })
    expect(received.headers).toMatchObject({ 'webhook-id': id, 'content-type': 'application/json' })
    expect(() =>
      verify({ ...received, body: received.body.replace('connected', 'broken') }, secret),
    ).toThrow()
  })

  it('goes to the endpoints that get its type and existed before it, once to each', async () => {
    await plantEvents(randomUUID(), ['onboarding.connected'])
    const other = await openReceiver()
    await plantEndpoint(receiver.url)
    await plantEndpoint(other.url, ['onboarding.broken'])
    await plantEvents(randomUUID(), ['onboarding.connected', 'onboarding.broken'])
    await Promise.all([deliverDue(), deliverDue()])
    await deliverDue()
    expect(receiver.received.map(({ type }) => type)).toEqual(['onboarding.connected', 'onboarding.broken'])
    expect(other.received.map(({ type }) => type)).toEqual(['onboarding.broken'])
  })

  it('is signed by both secrets for a day after a rotation, and then by the new one alone', async () => {
    const { id, secret } = await plantEndpoint(receiver.url)
    const newer = (await rotateSecret(id)) ?? ''
    await plantEvents(randomUUID())
    await deliverDue()
    await letPass(bothSignMs)
    await plantEvents(randomUUID())
    await deliverDue()
    const [first, second] = receiver.received
    if (!first || !second) throw new Error('Two events should have arrived.')
    for (const one of [secret, newer]) expect(verify(first, one)).toMatchObject({ type: 'onboarding.opened' })
    expect(verify(second, newer)).toBeDefined()
    expect(() => verify(second, secret)).toThrow()
  })
})

describe('a receiver that fails', () => {
  const elsewhere: Reply = status(302, { location: 'http://127.0.0.1:9/' })

  it.each([
    ['answers 500', status(500), { status: 500, error: null, answer: '{"error":"busy"}' }],
    ['hangs', hang, { status: null, error: 'timedOut', answer: '' }],
    ['redirects', elsewhere, { status: 302, error: 'redirected', answer: '{"error":"busy"}' }],
    ['dies in the middle', dieInTheMiddle, { status: 200, error: 'brokenOff', answer: '' }],
  ])('and %s gets the event again under the same id', async (_, reply, attempt) => {
    const { id } = await plantEndpoint(receiver.url)
    const [eventId = ''] = await plantEvents(randomUUID())
    receiver.reply = reply
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 1 })
    receiver.reply = ok
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    await letPass(pausesMs[0] * 1.1)
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
    expect(receiver.received.map((received) => received.id)).toEqual([eventId, eventId])
    const delivered = { status: 204, error: null, answer: '' }
    expect(await readDelivery(id, eventId)).toMatchObject({ tryAt: null, attempts: [attempt, delivered] })
  })

  it('and answers 10 MB has taken the event, and 4 kB of its answer are kept', async () => {
    const { id } = await plantEndpoint(receiver.url)
    const [eventId = ''] = await plantEvents(randomUUID())
    receiver.reply = tenMegabytes({ bytes: 0 })
    expect(await deliverDue()).toEqual({ delivered: 1, failed: 0 })
    const { attempts } = await readDelivery(id, eventId)
    expect(attempts.map(({ answer }) => answer.length)).toEqual([4096])
  })

  it('is asked again when it said, and not before', async () => {
    await plantEndpoint(receiver.url)
    await plantEvents(randomUUID())
    receiver.reply = status(429, { 'retry-after': '3600' })
    await deliverDue()
    receiver.reply = ok
    await plantEvents(randomUUID())
    await letPass(hourMs - minuteMs)
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    await letPass(minuteMs)
    expect(await deliverDue()).toEqual({ delivered: 2, failed: 0 })
  })
})

describe('the events of one onboarding', () => {
  it('wait for the one that fails, and those of other onboardings do not', async () => {
    await plantEndpoint(receiver.url)
    const [one, other] = [randomUUID(), randomUUID()]
    const ids = await plantEvents(one, ['onboarding.opened', 'onboarding.stuck', 'onboarding.connected'])
    const others = await plantEvents(other, ['onboarding.opened', 'onboarding.connected'])
    receiver.reply = (reply, received, request) =>
      (received.id === ids[0] ? status(500) : ok)(reply, received, request)
    await deliverDue()
    expect(receiver.idsOf(one)).toEqual([ids[0]])
    expect(receiver.idsOf(other)).toEqual(others)
    receiver.reply = ok
    await letPass(pausesMs[0] * 1.1)
    await deliverDue()
    expect(receiver.idsOf(one)).toEqual([ids[0], ...ids])
  })

  it('pass one that has failed several times', async () => {
    await plantEndpoint(receiver.url)
    const onboardingId = randomUUID()
    const [stuck = '', next = ''] = await plantEvents(onboardingId, ['onboarding.opened', 'onboarding.stuck'])
    receiver.reply = (reply, received, request) =>
      (received.id === stuck ? status(500) : ok)(reply, received, request)
    for (let tries = 1; tries <= triesInOrder; tries += 1) {
      expect(receiver.idsOf(onboardingId)).not.toContain(next)
      await deliverDue()
      await letPass((pausesMs[tries - 1] ?? 0) * 1.1)
    }
    await deliverDue()
    expect(receiver.idsOf(onboardingId)).toContain(next)
  })
})

describe('many events', () => {
  it('go to one endpoint a few at a time, and a slow endpoint does not hold up another', async () => {
    const quick = await openReceiver()
    await plantEndpoint(receiver.url)
    await plantEndpoint(quick.url)
    const released: (() => void)[] = []
    receiver.reply = async (...call) => {
      await new Promise<void>((resolve) => released.push(resolve))
      return ok(...call)
    }
    requestLimits.wholeMs = 10_000
    for (let count = 0; count < 40; count += 1) await plantEvents(randomUUID())
    const round = deliverDue()
    await vi.waitFor(() => expect(quick.received).toHaveLength(40), { timeout: 8_000 })
    expect(receiver.received).toHaveLength(lanesPerEndpoint)
    // A new event is taken up while the slow ones go on.
    await plantEvents(randomUUID())
    await deliverDue()
    await vi.waitFor(() => expect(quick.received).toHaveLength(41))
    receiver.reply = ok
    for (const release of released) release()
    expect(await round).toMatchObject({ failed: 0 })
    expect(receiver.mostAtOnce).toBeLessThanOrEqual(lanesPerEndpoint)
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(41)
  })
})
