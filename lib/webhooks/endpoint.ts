import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { type PublishedEventType, publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { longestLine } from '@/lib/platform/forms/fields'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import type { OffReason } from './end-delivery'
import { getReceivers, mayCall, type Receivers } from './receivers'
import { bothSignMs, createSecret, sealSecret } from './secrets'

/** How many endpoints there can be. A process can send to each of them at once. */
export const mostEndpoints = 20

const longestUrl = 1000

/** Why what was typed about an endpoint is not taken. */
export type EndpointErrors = {
  url?: 'required' | 'tooLong' | 'notAnAddress' | 'notAllowed'
  description?: 'tooLong' | 'unreadable'
  eventTypes?: 'required'
}

export type TypedEndpoint = { url: string; description: string; eventTypes: string[] }

type Endpoint = { url: string; description: string; eventTypes: PublishedEventType[] }

/** Checks what was typed about an endpoint. No chosen type is an error; all of them are stored as none, which means every type. */
export function readEndpoint(
  typed: TypedEndpoint,
  receivers: Receivers = getReceivers(),
): { endpoint: Endpoint } | { errors: EndpointErrors } {
  const [url, description] = [typed.url.trim(), typed.description.trim()]
  const eventTypes = publishedEventTypes.filter((type) => typed.eventTypes.includes(type))
  const errors: EndpointErrors = {
    ...urlError(url, receivers),
    ...(description.length > longestLine && { description: 'tooLong' as const }),
    ...(/\p{Cc}/u.test(description) && { description: 'unreadable' as const }),
    ...(eventTypes.length === 0 && { eventTypes: 'required' as const }),
  }
  if (Object.keys(errors).length > 0) return { errors }
  const isAll = eventTypes.length === publishedEventTypes.length
  return { endpoint: { url: new URL(url).href, description, eventTypes: isAll ? [] : eventTypes } }
}

function urlError(url: string, receivers: Receivers): Pick<EndpointErrors, 'url'> {
  if (url === '') return { url: 'required' }
  if (url.length > longestUrl) return { url: 'tooLong' }
  if (!z.url({ protocol: /^https?$/ }).safeParse(url).success) return { url: 'notAnAddress' }
  return mayCall(url, receivers) ? {} : { url: 'notAllowed' }
}

/** Adds an endpoint. Returns its id and its secret, which is shown only this once, or undefined when there are too many already. */
export async function addEndpoint(
  { staffId }: StaffMember,
  endpoint: Endpoint,
): Promise<{ id: string; secret: string } | undefined> {
  if ((await db.webhookEndpoint.count()) >= mostEndpoints) return undefined
  const [id, secret] = [randomUUID(), createSecret()]
  const data = { id, ...endpoint, staffId, secretSealed: await sealSecret(secret, id) }
  await db.webhookEndpoint.create({ data, select: { id: true } })
  return { id, secret }
}

/** Changes an endpoint. What waits goes to the new address. Returns whether it exists. */
export async function changeEndpoint(id: string, endpoint: Endpoint): Promise<boolean> {
  const { count } = await db.webhookEndpoint.updateMany({ where: { id }, data: endpoint })
  return count > 0
}

/** Gives an endpoint a new secret. The one before it signs as well for a day. Returns the new one, or undefined without endpoint. */
export async function rotateSecret(id: string): Promise<string | undefined> {
  const secret = createSecret()
  const sealed = await sealSecret(secret, id)
  const until = new Date(databaseNow().getTime() + bothSignMs)
  const count = await db.$executeRaw`
    update "WebhookEndpoint" set "earlierSecretSealed" = "secretSealed", "earlierSecretUntil" = ${until}, "secretSealed" = ${sealed}
    where id = ${id}::uuid`
  return count > 0 ? secret : undefined
}

/** Turns an endpoint off, or leaves one off that was turned off by itself. Its events wait, as long as they are kept. */
export async function turnOff(id: string): Promise<void> {
  const offReason = 'staff' satisfies OffReason
  await db.webhookEndpoint.updateMany({ where: { id, offAt: { not: null } }, data: { offReason } })
  await db.webhookEndpoint.updateMany({
    where: { id, offAt: null },
    data: { offAt: databaseNow(), offReason },
  })
}

/** Turns an endpoint on again. What has waited goes at once, with all its tries before it. */
export async function turnOn(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = { failingSince: null, failures: 0, pausedUntil: null, mailedAt: null }
    await tx.webhookEndpoint.updateMany({ where: { id }, data: { offAt: null, offReason: null, ...ended } })
    await tx.$executeRaw`
      update "WebhookDelivery" set "tryAt" = now(), tries = 0
      where "endpointId" = ${id}::uuid and "tryAt" is not null`
    await wakeJob(tx, 'deliverWebhooks')
  })
}

/** Deletes an endpoint with its deliveries. Events that still wait for it are not sent. */
export async function deleteEndpoint(id: string): Promise<void> {
  await db.webhookEndpoint.deleteMany({ where: { id } })
}
