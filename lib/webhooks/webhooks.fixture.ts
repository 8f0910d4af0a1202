import { randomUUID } from 'node:crypto'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import type { PublishedEventType } from '@/lib/onboarding/published/event-types'
import { db } from '@/lib/platform/db'
import { deliverWebhooks } from './deliver-webhooks'
import { addEndpoint } from './endpoint'

export type TestEndpoint = { id: string; secret: string }

/** Adds an endpoint for one test. Without types it gets all. */
export async function plantEndpoint(
  url: string,
  eventTypes: PublishedEventType[] = [],
): Promise<TestEndpoint> {
  const added = await addEndpoint(await hireStaff(), { url, description: '', eventTypes })
  if (!added) throw new Error('There are too many endpoints.')
  return added
}

/** Writes events of one onboarding, as a change does. Returns their ids in their order. */
export async function plantEvents(
  onboardingId: string,
  types: PublishedEventType[] = ['onboarding.opened'],
): Promise<string[]> {
  const ids: string[] = []
  for (const type of types) {
    const data = { onboarding: { id: onboardingId }, tenant: { id: randomUUID() } }
    const { id } = await db.publishedEvent.create({
      data: { type, onboardingId, tenantId: data.tenant.id, data },
      select: { id: true },
    })
    ids.push(id)
  }
  return ids
}

/** Does one round: what is due now and what becomes due by it, without waiting for anything later. */
export function deliverDue() {
  return deliverWebhooks(undefined, 0)
}

/** Moves everything that waits for a time nearer by so many milliseconds. */
export async function letPass(ms: number): Promise<void> {
  const by = `${ms} milliseconds`
  await db.$executeRaw`
    update "WebhookDelivery" set "tryAt" = "tryAt" - ${by}::interval, "leasedUntil" = "leasedUntil" - ${by}::interval`
  await db.$executeRaw`
    update "WebhookEndpoint" set "pausedUntil" = "pausedUntil" - ${by}::interval, "failingSince" = "failingSince" - ${by}::interval,
      "mailedAt" = "mailedAt" - ${by}::interval, "earlierSecretUntil" = "earlierSecretUntil" - ${by}::interval`
}

/** Reads an endpoint's state. */
export function readState(id: string) {
  const select = {
    offAt: true,
    offReason: true,
    failures: true,
    failingSince: true,
    pausedUntil: true,
  } as const
  return db.webhookEndpoint.findUniqueOrThrow({ where: { id }, select })
}

/** Reads what became of one event at one endpoint. */
export function readDelivery(endpointId: string, eventId: string) {
  const select = {
    id: true,
    tries: true,
    tryAt: true,
    deliveredAt: true,
    givenUpAt: true,
    attempts: { orderBy: { at: 'asc' }, select: { status: true, error: true, answer: true } },
  } as const
  return db.webhookDelivery.findUniqueOrThrow({
    where: { endpointId_eventId: { endpointId, eventId } },
    select,
  })
}
