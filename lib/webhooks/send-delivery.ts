import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { LeasedDelivery } from './delivery-lease'
import type { Attempt } from './end-delivery'
import { getReceivers } from './receivers'
import { postSafely } from './safe-request'
import { openSecrets, type SealedSecrets, signedHeaders } from './secrets'

const endpointSelect = {
  id: true,
  url: true,
  secretSealed: true,
  earlierSecretSealed: true,
  earlierSecretUntil: true,
} satisfies Prisma.WebhookEndpointSelect

const deliverySelect = {
  endpoint: { select: endpointSelect },
  event: { select: { id: true, type: true, at: true, data: true } },
} satisfies Prisma.WebhookDeliverySelect

/** Sends a leased delivery. Returns how the receiver answered, or undefined when the delivery is gone. */
export async function sendDelivery({ id }: LeasedDelivery): Promise<Attempt | undefined> {
  const delivery = await db.webhookDelivery.findUnique({ where: { id }, select: deliverySelect })
  return delivery ? sendEvent(delivery.endpoint, delivery.event) : undefined
}

type SentEvent = { id: string; type: string; at: Date; data: unknown }

/** Sends an event to an endpoint, signed by each of its secrets. Every failure is a value. */
export async function sendEvent(
  endpoint: SealedSecrets & { url: string },
  { id, type, at, data }: SentEvent,
): Promise<Attempt> {
  const now = databaseNow()
  const secrets = await openSecrets(endpoint, now)
  if (secrets.length === 0) return { ms: 0, error: 'secretLost', answer: '' }
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
  const headers = signedHeaders({ id, body }, secrets, now)
  return postSafely({ url: endpoint.url, headers, body, receivers: getReceivers() })
}

/** Reads an endpoint as `sendEvent` needs it. */
export function findSendable(id: string) {
  return db.webhookEndpoint.findUnique({ where: { id }, select: endpointSelect })
}
