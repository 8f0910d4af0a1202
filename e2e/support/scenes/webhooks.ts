import { randomUUID } from 'node:crypto'
import { query } from '../database'

/** Writes an endpoint that is off, with one event in each state. Returns the ids of the endpoint and of the first delivery. */
export async function plantWebhooks(
  onboardingId: string,
): Promise<{ endpointId: string; deliveryId: string }> {
  const [endpointId, deliveryId] = [randomUUID(), randomUUID()]
  await query(
    `insert into "WebhookEndpoint" (id, url, description, "eventTypes", "secretSealed", "offAt", "offReason")
     values ($1, 'https://hooks.billing.vendor.example/handrail/production/events', 'Billing, production', '{}', 'sealed', now(), 'staff')`,
    [endpointId],
  )
  const states = [
    {
      id: deliveryId,
      type: 'onboarding.task.problem',
      tries: 2,
      deliveredAt: 'now()',
      status: 204,
      error: null,
    },
    { id: randomUUID(), type: 'onboarding.connected', tries: 3, tryAt: 'now()', status: 503, error: null },
    {
      id: randomUUID(),
      type: 'onboarding.opened',
      tries: 15,
      givenUpAt: 'now()',
      status: null,
      error: 'timedOut',
    },
  ]
  for (const { id, type, tries, status, error, ...times } of states) {
    const eventId = randomUUID()
    await query(
      `insert into "PublishedEvent" (id, type, "onboardingId", "tenantId", data, "queuedAt") values ($1, $2, $3, $4, $5, now())`,
      [eventId, type, onboardingId, randomUUID(), { onboarding: { id: onboardingId } }],
    )
    await query(
      `insert into "WebhookDelivery" (id, "endpointId", "eventId", "onboardingId", sequence, tries, "tryAt", "deliveredAt", "givenUpAt")
       select $1, $2, id, "onboardingId", sequence, $4, ${times.tryAt ?? 'null'}, ${times.deliveredAt ?? 'null'}, ${times.givenUpAt ?? 'null'}
       from "PublishedEvent" where id = $3`,
      [id, endpointId, eventId, tries],
    )
    await query(
      `insert into "WebhookAttempt" (id, "deliveryId", ms, status, error, answer) values
       ($1, $3, 10012, 500, null, $6), ($2, $3, 48, $4, $5, '')`,
      [randomUUID(), randomUUID(), id, status, error, `<html>${'Internal server error '.repeat(40)}</html>`],
    )
  }
  return { endpointId, deliveryId }
}

/** Deletes the endpoints of one test by their address, so that the other tests' events are not sent there. */
export async function removeEndpoints(url: string): Promise<void> {
  await query('delete from "WebhookEndpoint" where url = $1', [url])
}
