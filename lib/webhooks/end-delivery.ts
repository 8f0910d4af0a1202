import 'server-only'
import { listManagers } from '@/lib/accounts/staff/managers'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { queueStaffMails } from '@/lib/platform/mail/outbox'
import { dayMs, hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import type { LeasedDelivery } from './delivery-lease'
import { type RequestError, requestErrors, type SafeAnswer } from './safe-request'
import { endpointPauseMs, failuresUntilPause, nextTryMs } from './schedule'

/** Why a try failed without an answer: as for any request, or because the endpoint's secret cannot be opened. */
export const attemptErrors = [...requestErrors, 'secretLost'] as const

export type Attempt = Omit<SafeAnswer, 'error'> & { error?: RequestError | 'secretLost' }

/** Why an endpoint is off: a person turned it off, it answered 410, or it failed for days. */
export const offReasons = ['staff', 'gone', 'failing'] as const

export type OffReason = (typeof offReasons)[number]

/** An endpoint that has failed for this long is turned off. Its events wait. */
export const failingUntilOffMs = 3 * dayMs

/** The managers are mailed once an endpoint has failed for this long, and once a day at most. */
export const failingUntilMailMs = hourMs

/** Returns whether the receiver has taken the event: it answered 2xx, and the answer ended or was long enough. */
export function hasArrived({ status = 0, error }: Attempt): boolean {
  return error === undefined && status >= 200 && status < 300
}

/** Notes how a try has ended. Returns whether the event has arrived. */
export async function endDelivery(delivery: LeasedDelivery, attempt: Attempt): Promise<boolean> {
  const isDelivered = hasArrived(attempt)
  await db.$transaction(async (tx) => {
    const { ms, status = null, error = null, answer } = attempt
    const data = { deliveryId: delivery.id, ms, status, error, answer }
    // The row is gone when its event has expired or its endpoint was deleted meanwhile.
    const where = { id: delivery.id }
    const exists = await tx.webhookDelivery.findUnique({ where, select: { id: true } })
    if (!exists) return
    await tx.webhookAttempt.create({ data, select: { id: true } })
    await (isDelivered ? noteArrival(tx, delivery) : noteFailure(tx, delivery, attempt))
  })
  return isDelivered
}

async function noteArrival(tx: Prisma.TransactionClient, { id, endpointId, tries }: LeasedDelivery) {
  const data = { tryAt: null, leasedUntil: null, deliveredAt: databaseNow(), givenUpAt: null }
  // After another number of tries somebody has asked for a replay, or another process is at it.
  await tx.webhookDelivery.updateMany({ where: { id, tries }, data })
  await noteAnswering(tx, endpointId)
}

/** Notes that an endpoint takes events. If it had failed, what waits for it goes at once. */
export async function noteAnswering(tx: Prisma.TransactionClient, endpointId: string): Promise<void> {
  const [healed] = await tx.$queryRaw<{ failures: number }[]>`
    with before as (select id, failures from "WebhookEndpoint" where id = ${endpointId}::uuid and failures > 0 for update)
    update "WebhookEndpoint" set failures = 0, "failingSince" = null, "pausedUntil" = null, "mailedAt" = null
    from before where "WebhookEndpoint".id = before.id returning before.failures`
  if (!healed || healed.failures < failuresUntilPause) return
  await tx.$executeRaw`
    update "WebhookDelivery" set "tryAt" = now() where "endpointId" = ${endpointId}::uuid and "tryAt" > now()`
}

type Failing = { failures: number; failingSince: Date; mailedAt: Date | null; offAt: Date | null }

async function noteFailure(tx: Prisma.TransactionClient, delivery: LeasedDelivery, attempt: Attempt) {
  const { id, endpointId, tries } = delivery
  const { retryAfterSeconds, status } = attempt
  const [endpoint] = await tx.$queryRaw<Failing[]>`
    update "WebhookEndpoint" set failures = failures + 1, "failingSince" = coalesce("failingSince", now())
    where id = ${endpointId}::uuid returning failures, "failingSince", "mailedAt", "offAt"`
  if (!endpoint) return
  const nextMs = nextTryMs(tries, retryAfterSeconds)
  // A delivery is given up only when others have arrived meanwhile: then it is this event that the receiver does not take.
  const isGivenUp = nextMs === undefined && endpoint.failures < tries
  const now = databaseNow().getTime()
  await tx.webhookDelivery.updateMany({
    where: { id, tries },
    data: isGivenUp
      ? { leasedUntil: null, tryAt: null, givenUpAt: new Date(now) }
      : { leasedUntil: null, tryAt: new Date(now + (nextMs ?? 12 * hourMs)) },
  })
  const pauseMs = endpointPauseMs(endpoint.failures, retryAfterSeconds)
  await tx.$executeRaw`
    update "WebhookEndpoint" set "pausedUntil" = greatest("pausedUntil", now() + make_interval(secs => ${pauseMs / 1000}::float8))
    where id = ${endpointId}::uuid and ${pauseMs > 0}`
  if (!endpoint.offAt) await announce(tx, endpointId, endpoint, status === 410)
}

/** Turns an endpoint off that is gone or has failed for days, and tells the managers of it, or that it has failed for an hour. */
async function announce(
  tx: Prisma.TransactionClient,
  endpointId: string,
  { failingSince, mailedAt }: Failing,
  isGone: boolean,
) {
  const now = databaseNow()
  const failingMs = now.getTime() - failingSince.getTime()
  const isOver = isGone || failingMs > failingUntilOffMs
  const isToldToday = mailedAt !== null && now.getTime() - mailedAt.getTime() < dayMs
  if (!isOver && (failingMs < failingUntilMailMs || isToldToday)) return
  const off = { offAt: now, offReason: (isGone ? 'gone' : 'failing') satisfies OffReason }
  const data = { mailedAt: now, ...(isOver && off) }
  await tx.webhookEndpoint.updateMany({ where: { id: endpointId }, data })
  const kind = isOver ? 'webhookOff' : 'webhookFailing'
  await queueStaffMails(tx, { kind, endpointId }, await listManagers(tx))
}
