import 'server-only'
import { cache } from 'react'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { nameOf } from '@/lib/onboarding/actor'
import { type PublishedEventType, publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { failuresUntilPause } from '@/lib/webhooks/schedule'
import type { Prisma } from '@/prisma/generated/client'

/** A webhook endpoint as the staff see it, without its secret. */
export type ListedEndpoint = {
  endpointId: string
  url: string
  description: string
  eventTypes: PublishedEventType[]
  createdAt: Date
  by?: string
  /** failing: the last tries have all failed. gone and failed: it was turned off by itself. */
  state: 'on' | 'failing' | 'off' | 'gone' | 'failed'
  /** Since when it is off or fails. */
  since?: Date
  isSecretLost: boolean
  /** Until when the secret before the last rotation signs as well. */
  earlierSecretUntil?: Date
  /** How many events wait for it. */
  waiting: number
  lastDeliveredAt?: Date
}

const endpointSelect = {
  id: true,
  url: true,
  description: true,
  eventTypes: true,
  createdAt: true,
  offAt: true,
  offReason: true,
  failingSince: true,
  failures: true,
  secretSealed: true,
  earlierSecretUntil: true,
  staff: { select: { name: true, email: true } },
} as const satisfies Prisma.WebhookEndpointSelect

type EndpointRow = Prisma.WebhookEndpointGetPayload<{ select: typeof endpointSelect }>

type Count = { endpointId: string; waiting: number; last: Date | null }

/** Returns all webhook endpoints, the newest first. */
export async function listEndpoints(_staff: StaffMember): Promise<ListedEndpoint[]> {
  const rows = await db.webhookEndpoint.findMany({ select: endpointSelect, orderBy: { createdAt: 'desc' } })
  return withCounts(rows)
}

/** Returns one endpoint, or null for an unknown id. Asked once per request. */
export const getEndpoint = cache(async (_staff: StaffMember, id: string): Promise<ListedEndpoint | null> => {
  if (!isId(id)) return null
  const row = await db.webhookEndpoint.findUnique({ where: { id }, select: endpointSelect })
  const [endpoint] = row ? await withCounts([row]) : []
  return endpoint ?? null
})

async function withCounts(rows: EndpointRow[]): Promise<ListedEndpoint[]> {
  const counts = await db.$queryRaw<Count[]>`
    select id as "endpointId",
      (select count(*)::int from "WebhookDelivery" d where d."endpointId" = e.id and d."tryAt" is not null) as waiting,
      (select max("deliveredAt") from "WebhookDelivery" d where d."endpointId" = e.id) as last
    from "WebhookEndpoint" e where id = any(${rows.map(({ id }) => id)}::uuid[])`
  return rows.map((row) =>
    toListed(
      row,
      counts.find(({ endpointId }) => endpointId === row.id),
    ),
  )
}

function toListed({ id, staff, ...row }: EndpointRow, count: Count | undefined): ListedEndpoint {
  const { offAt, offReason, failingSince, failures, earlierSecretUntil } = row
  const offState = offReason === 'gone' ? 'gone' : offReason === 'failing' ? 'failed' : 'off'
  const isEarlierValid = earlierSecretUntil !== null && earlierSecretUntil > databaseNow()
  return {
    endpointId: id,
    url: row.url,
    description: row.description,
    eventTypes: publishedEventTypes.filter(
      (type) => row.eventTypes.length === 0 || row.eventTypes.includes(type),
    ),
    createdAt: row.createdAt,
    by: staff ? nameOf(staff) : undefined,
    // A single failure may be a restart of the receiver.
    state: offAt ? offState : failures >= failuresUntilPause ? 'failing' : 'on',
    since: offAt ?? failingSince ?? undefined,
    isSecretLost: row.secretSealed === null,
    earlierSecretUntil: isEarlierValid ? earlierSecretUntil : undefined,
    waiting: count?.waiting ?? 0,
    lastDeliveredAt: count?.last ?? undefined,
  }
}
