import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import { turnOff, turnOn } from './endpoint'
import { ok, Receiver, status } from './receiver.fixture'
import { failuresUntilPause, pausesMs } from './schedule'
import { sendTestEvent } from './test-event'
import { deliverDue, letPass, plantEndpoint, plantEvents, readDelivery, readState } from './webhooks.fixture'

withOwnDatabase()
vi.stubEnv('WEBHOOK_RECEIVERS', 'any')

let receiver: Receiver

beforeEach(async () => {
  await db.webhookEndpoint.deleteMany()
  await db.publishedEvent.deleteMany()
  receiver = await Receiver.open()
})

afterEach(() => receiver.close())

/** Writes one event of each of so many onboardings. Returns their ids. */
async function plantMany(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let each = 0; each < count; each += 1) ids.push(...(await plantEvents(randomUUID())))
  return ids
}

/** Lets an endpoint fail until it is paused. */
async function failUntilPaused(): Promise<void> {
  receiver.reply = status(500)
  await plantMany(failuresUntilPause)
  await deliverDue()
}

/** The events that have arrived, sorted by id: those of different onboardings are sent side by side, in no order. */
const arrived = (from = 0) =>
  receiver.received
    .slice(from)
    .map(({ id }) => id)
    .sort()

describe('an endpoint that fails again and again', () => {
  it('is paused, and then tried with one event at a time', async () => {
    const { id } = await plantEndpoint(receiver.url)
    await failUntilPaused()
    await plantMany(10)
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 0 })
    await letPass(10_000)
    expect(await deliverDue()).toEqual({ delivered: 0, failed: 1 })
    expect(await readState(id)).toMatchObject({
      failures: failuresUntilPause + 1,
      pausedUntil: expect.any(Date),
    })
  })

  it('gets everything that waits as soon as it answers again, in the order of each onboarding', async () => {
    await plantEndpoint(receiver.url)
    await failUntilPaused()
    const onboardingId = randomUUID()
    const ids = await plantEvents(onboardingId, [
      'onboarding.opened',
      'onboarding.stuck',
      'onboarding.connected',
    ])
    receiver.reply = ok
    await letPass(10_000)
    expect(await deliverDue()).toEqual({ delivered: failuresUntilPause + 3, failed: 0 })
    expect(receiver.idsOf(onboardingId)).toEqual(ids)
  })

  it('gets everything that waits once a test event has arrived', async () => {
    const { id } = await plantEndpoint(receiver.url)
    await failUntilPaused()
    expect(await sendTestEvent(id)).toMatchObject({ isTaken: false, attempt: { status: 500 } })
    receiver.reply = ok
    expect(await sendTestEvent(id)).toMatchObject({ isTaken: true, attempt: { status: 204 } })
    expect(receiver.received.at(-1)).toMatchObject({ type: 'webhook.test' })
    expect(await deliverDue()).toEqual({ delivered: failuresUntilPause, failed: 0 })
  })

  it('is told to the managers after an hour and once a day, and is turned off after three days', async () => {
    const [manager, viewer] = [await hireStaff(), await hireStaff({ role: 'viewer' })]
    const { id } = await plantEndpoint(receiver.url)
    const mails = (staffId: string) =>
      db.mail.findMany({ where: { staffId, endpointId: id }, orderBy: { at: 'asc' }, select: { kind: true } })
    await failUntilPaused()
    expect(await mails(manager.staffId)).toEqual([])
    const fail = async (ms: number) => {
      await letPass(ms)
      await plantMany(1)
      await deliverDue()
    }
    await fail(hourMs)
    await fail(hourMs)
    expect(await mails(manager.staffId)).toEqual([{ kind: 'webhookFailing' }])
    await fail(dayMs)
    expect(await mails(manager.staffId)).toHaveLength(2)
    expect((await readState(id)).offAt).toBeNull()
    await fail(2 * dayMs)
    expect((await mails(manager.staffId)).at(-1)).toEqual({ kind: 'webhookOff' })
    expect(await readState(id)).toMatchObject({ offAt: expect.any(Date), offReason: 'failing' })
    expect(await mails(viewer.staffId)).toEqual([])
    const tried = receiver.received.length
    await fail(dayMs)
    expect(receiver.received).toHaveLength(tried)
  })

  it('loses no event, however long it has failed', async () => {
    const { id } = await plantEndpoint(receiver.url)
    receiver.reply = status(500)
    const [eventId = ''] = await plantMany(1)
    for (let round = 0; round < pausesMs.length + 3; round += 1) {
      await deliverDue()
      await letPass(14 * hourMs)
      await db.webhookEndpoint.updateMany({ data: { offAt: null, failingSince: new Date() } })
    }
    expect(await readDelivery(id, eventId)).toMatchObject({ givenUpAt: null, tryAt: expect.any(Date) })
    receiver.reply = ok
    await deliverDue()
    expect((await readDelivery(id, eventId)).deliveredAt).toEqual(expect.any(Date))
  })
})

describe('an event that a receiver never takes', () => {
  it('is given up after three days, while the others arrive', async () => {
    const { id } = await plantEndpoint(receiver.url)
    const [bad = ''] = await plantMany(1)
    receiver.reply = (reply, received, request) =>
      (received.id === bad ? status(422) : ok)(reply, received, request)
    for (let tries = 1; tries <= pausesMs.length + 1; tries += 1) {
      await plantMany(1)
      await deliverDue()
      await letPass(14 * hourMs)
    }
    const { tries, givenUpAt, attempts } = await readDelivery(id, bad)
    expect({ tries, givenUpAt }).toEqual({ tries: pausesMs.length + 1, givenUpAt: expect.any(Date) })
    expect(attempts).toHaveLength(pausesMs.length + 1)
    expect(await readState(id)).toMatchObject({ offAt: null })
  })
})

describe('an endpoint that answers 410', () => {
  it('is turned off and told to the managers; its events wait and arrive once it is on again', async () => {
    const manager = await hireStaff()
    const { id } = await plantEndpoint(receiver.url)
    receiver.reply = status(410)
    const [first = ''] = await plantMany(1)
    await deliverDue()
    expect(await readState(id)).toMatchObject({ offAt: expect.any(Date), offReason: 'gone' })
    const where = { staffId: manager.staffId, endpointId: id, kind: 'webhookOff' }
    expect(await db.mail.count({ where })).toBe(1)
    const [second = ''] = await plantMany(1)
    await letPass(minuteMs)
    await deliverDue()
    expect(arrived()).toEqual([first])
    receiver.reply = ok
    await turnOn(id)
    await deliverDue()
    expect(arrived(1)).toEqual([first, second].sort())
  })
})

describe('an endpoint that a person turns off', () => {
  it('gets nothing until it is on again, and then what came meanwhile', async () => {
    const { id } = await plantEndpoint(receiver.url)
    await turnOff(id)
    const ids = await plantMany(2)
    await deliverDue()
    expect(arrived()).toEqual([])
    await turnOn(id)
    await deliverDue()
    expect(arrived()).toEqual(ids.sort())
  })

  it('gets nothing without its secret, and says so', async () => {
    const { id } = await plantEndpoint(receiver.url)
    const [eventId = ''] = await plantMany(1)
    await db.webhookEndpoint.updateMany({ data: { secretSealed: null } })
    await deliverDue()
    expect(arrived()).toEqual([])
    expect((await readDelivery(id, eventId)).attempts).toEqual([
      { status: null, error: 'secretLost', answer: '' },
    ])
  })
})
