import 'server-only'
import { randomUUID } from 'node:crypto'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import { countTry } from '@/lib/platform/rate-limit'
import { type Attempt, hasArrived, noteAnswering } from './end-delivery'
import { findSendable, sendEvent } from './send-delivery'

/** The type of a test event. No onboarding has such events, and they are not in the feed. */
export const testEventType = 'webhook.test'

export type TestOutcome = { attempt: Attempt; isTaken: boolean } | { waitSeconds: number }

/**
 * Sends a test event to an endpoint now and waits for the answer, whether the endpoint is on or off. It is signed like every event and
 * is not tried again. An endpoint that had failed and takes it gets what waits. Returns undefined without endpoint.
 */
export async function sendTestEvent(endpointId: string): Promise<TestOutcome | undefined> {
  const endpoint = await findSendable(endpointId)
  if (!endpoint) return undefined
  const waitMs = await countTry('webhookTest', endpointId)
  if (waitMs !== undefined) return { waitSeconds: Math.ceil(waitMs / 1000) }
  const event = {
    id: randomUUID(),
    type: testEventType,
    at: databaseNow(),
    data: { endpoint: { id: endpointId } },
  }
  const attempt = await sendEvent(endpoint, event)
  const isTaken = hasArrived(attempt)
  if (isTaken) {
    await db.$transaction(async (tx) => {
      await noteAnswering(tx, endpointId)
      await wakeJob(tx, 'deliverWebhooks')
    })
  }
  return { attempt, isTaken }
}
