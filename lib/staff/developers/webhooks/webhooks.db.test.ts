import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { findSilentEndpoints, getWebhookHealth } from '@/lib/platform/health/webhook-health'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { minuteMs } from '@/lib/platform/time'
import { turnOff } from '@/lib/webhooks/endpoint'
import { ok, Receiver, status } from '@/lib/webhooks/receiver.fixture'
import {
  deliverDue,
  letPass,
  plantEndpoint,
  plantEvents,
  readDelivery,
} from '@/lib/webhooks/webhooks.fixture'
import { getDelivery, parsePlace, readLog } from './deliveries'
import { getEndpoint, listEndpoints } from './queries'

withOwnDatabase()
vi.stubEnv('WEBHOOK_RECEIVERS', 'any')

let receiver: Receiver

beforeEach(async () => {
  await db.webhookEndpoint.deleteMany()
  await db.publishedEvent.deleteMany()
  receiver = await Receiver.open()
})

afterEach(() => receiver.close())

describe('the log of an endpoint', () => {
  it('shows events page by page, the newest first, with what became of each', async () => {
    const staff = await hireStaff()
    const { id } = await plantEndpoint(receiver.url)
    const customer = await inviteCustomer({ company: 'Nordlys' })
    await deliverDue()
    receiver.reply = status(503)
    const ids = await plantEvents(
      randomUUID(),
      Array.from({ length: 30 }, () => 'onboarding.stuck' as const),
    )
    await deliverDue()
    const first = await readLog(staff, id, { kind: 'all' })
    expect(first.deliveries).toHaveLength(25)
    expect(first.deliveries[0]).toMatchObject({ eventId: ids[29], state: 'waiting', tries: 0 })
    expect(first.deliveries[0]?.company).toBeUndefined()
    const older = await readLog(staff, id, { kind: 'all', before: parsePlace(first.olderBefore) })
    expect(older.olderBefore).toBeUndefined()
    expect(older.deliveries.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 4 }, () => 'waiting'),
      'retrying',
      'delivered',
      'delivered',
    ])
    expect(older.deliveries.at(-1)).toMatchObject({
      type: 'onboarding.created',
      company: 'Nordlys',
      onboardingId: customer.participant.onboardingId,
    })
    const undelivered = await readLog(staff, id, { kind: 'undelivered' })
    expect(undelivered.deliveries.map(({ eventId }) => eventId)).toEqual([ids[0]])
    expect((await readLog(staff, id, { kind: 'waiting' })).deliveries).toHaveLength(25)
  })

  it('has every try of an event and what was sent', async () => {
    const staff = await hireStaff()
    const { id } = await plantEndpoint(receiver.url)
    const onboardingId = randomUUID()
    const [eventId = ''] = await plantEvents(onboardingId)
    receiver.reply = status(500)
    await deliverDue()
    receiver.reply = ok
    await letPass(minuteMs)
    await deliverDue()
    const { id: deliveryId } = await readDelivery(id, eventId)
    const detail = await getDelivery(staff, id, deliveryId)
    expect(detail?.attempts).toMatchObject([
      { status: 204, answer: '' },
      { status: 500, answer: '{"error":"busy"}' },
    ])
    expect(JSON.parse(detail?.body ?? '')).toEqual(JSON.parse(receiver.received[0]?.body ?? ''))
    expect(await getDelivery(staff, randomUUID(), deliveryId)).toBeNull()
    expect(await getDelivery(staff, id, 'nothing')).toBeNull()
  })

  it.each(['', '-1', '1e9', 'x', undefined, '9'.repeat(30)])(
    'begins at the newest for the place %j',
    (text) => {
      expect(parsePlace(text)).toBeUndefined()
    },
  )
})

describe('an endpoint as the staff see it', () => {
  it('says whether it gets events and how many wait', async () => {
    const staff = await hireStaff()
    const { id } = await plantEndpoint(receiver.url)
    const state = async () => (await getEndpoint(staff, id))?.state
    expect(await getEndpoint(staff, id)).toMatchObject({ state: 'on', waiting: 0, isSecretLost: false })
    receiver.reply = status(500)
    await plantEvents(randomUUID())
    await deliverDue()
    expect(await getEndpoint(staff, id)).toMatchObject({ state: 'on', waiting: 1 })
    for (let count = 0; count < 2; count += 1) await plantEvents(randomUUID())
    await deliverDue()
    expect(await getEndpoint(staff, id)).toMatchObject({ state: 'failing', waiting: 3 })
    receiver.reply = status(410)
    await letPass(minuteMs)
    await deliverDue()
    expect(await listEndpoints(staff)).toMatchObject([{ endpointId: id, state: 'gone', waiting: 3 }])
    await turnOff(id)
    expect(await state()).toBe('off')
    expect(await getEndpoint(staff, 'nothing')).toBeNull()
  })

  it('is a matter for the staff when it fails for minutes or was turned off by itself, and not when a person turned it off', async () => {
    expect(await getWebhookHealth()).toBe('off')
    const { id } = await plantEndpoint(receiver.url)
    expect(await getWebhookHealth()).toBe('ok')
    receiver.reply = status(500)
    await plantEvents(randomUUID())
    await deliverDue()
    expect(await getWebhookHealth()).toBe('ok')
    await letPass(16 * minuteMs)
    expect(await getWebhookHealth()).toBe('failing')
    expect(await findSilentEndpoints()).toMatchObject([
      { id, url: receiver.url, state: 'failing', waiting: 1 },
    ])
    receiver.reply = status(410)
    await deliverDue()
    expect(await findSilentEndpoints()).toMatchObject([{ state: 'gone' }])
    await turnOff(id)
    expect(await getWebhookHealth()).toBe('ok')
    await db.webhookEndpoint.updateMany({ data: { secretSealed: null, offAt: null, offReason: null } })
    expect(await findSilentEndpoints()).toMatchObject([{ state: 'secretLost' }])
  })
})
