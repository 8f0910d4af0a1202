import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import type { PublishedEventType } from '@/lib/onboarding/published/event-types'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import type { attemptErrors } from '@/lib/webhooks/end-delivery'
import type { Prisma } from '@/prisma/generated/client'

/** What the log shows. undelivered: given up, or tried in vain so far. */
export const logKinds = ['all', 'waiting', 'undelivered'] as const

export type LogKind = (typeof logKinds)[number]

/** One event on its way to one endpoint, as the log shows it. `company` is absent when the onboarding was deleted. */
export type ListedDelivery = {
  deliveryId: string
  eventId: string
  type: PublishedEventType
  onboardingId: string
  company?: string
  at: Date
  state: 'delivered' | 'waiting' | 'retrying' | 'sending' | 'givenUp'
  /** The time of the next try. */
  tryAt?: Date
  tries: number
}

/** One try. Without an answer, `error` says why. */
export type ListedAttempt = {
  at: Date
  ms: number
  status?: number
  error?: (typeof attemptErrors)[number]
  answer: string
}

export type DeliveryLog = {
  deliveries: ListedDelivery[]
  /** The place of the next older page. */
  olderBefore?: string
}

const pageSize = 25

const deliverySelect = {
  id: true,
  endpointId: true,
  sequence: true,
  tryAt: true,
  leasedUntil: true,
  tries: true,
  deliveredAt: true,
  givenUpAt: true,
  event: { select: { id: true, type: true, at: true, onboardingId: true, data: true } },
  attempts: {
    orderBy: { at: 'desc' },
    select: { at: true, ms: true, status: true, error: true, answer: true },
  },
} as const satisfies Prisma.WebhookDeliverySelect

type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliverySelect }>

/** Reads one page of an endpoint's log, the newest events first. `before` is a place that an earlier page has given. */
export async function readLog(
  _staff: StaffMember,
  endpointId: string,
  { kind, before }: { kind: LogKind; before?: string },
): Promise<DeliveryLog> {
  const rows = await db.webhookDelivery.findMany({
    where: { endpointId, ...whereOf[kind], ...(before && { sequence: { lt: BigInt(before) } }) },
    orderBy: { sequence: 'desc' },
    select: { ...deliverySelect, attempts: false },
    take: pageSize + 1,
  })
  const shown = rows.slice(0, pageSize)
  const companies = await readCompanies(shown.map(({ event }) => event.onboardingId))
  return {
    deliveries: shown.map((row) => toListed(row, companies)),
    ...(rows.length > pageSize && { olderBefore: String(shown.at(-1)?.sequence) }),
  }
}

const whereOf = {
  all: {},
  waiting: { tryAt: { not: null } },
  undelivered: { OR: [{ givenUpAt: { not: null } }, { tryAt: { not: null }, tries: { gt: 0 } }] },
} satisfies Record<LogKind, Prisma.WebhookDeliveryWhereInput>

/** Parses the place in an address. Returns undefined for anything that no page has given. */
export function parsePlace(text: unknown): string | undefined {
  return typeof text === 'string' && /^\d{1,18}$/.test(text) ? text : undefined
}

export type DeliveryDetail = ListedDelivery & {
  attempts: ListedAttempt[]
  /** The body that is sent, as a reader likes it. */
  body: string
}

/** Returns one delivery with every try, the newest first, or null for an unknown id. */
export async function getDelivery(
  _staff: StaffMember,
  endpointId: string,
  id: string,
): Promise<DeliveryDetail | null> {
  if (!isId(endpointId) || !isId(id)) return null
  const row = await db.webhookDelivery.findUnique({ where: { id, endpointId }, select: deliverySelect })
  if (!row) return null
  const { type, at, data, onboardingId } = row.event
  return {
    ...toListed(row, await readCompanies([onboardingId])),
    body: JSON.stringify({ type, timestamp: at, data }, null, 2),
    attempts: row.attempts.map(({ status, error, ...attempt }) => ({
      ...attempt,
      status: status ?? undefined,
      error: (error ?? undefined) as ListedAttempt['error'],
    })),
  }
}

async function readCompanies(onboardingIds: string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(onboardingIds)] } }
  const rows = await db.onboarding.findMany({ where, select: { id: true, company: true } })
  return new Map(rows.map(({ id, company }) => [id, company]))
}

function toListed(
  { id, event, tries, ...row }: Omit<DeliveryRow, 'attempts'>,
  companies: Map<string, string>,
): ListedDelivery {
  const { id: eventId, type, at, onboardingId } = event
  return {
    deliveryId: id,
    eventId,
    type: type as PublishedEventType,
    onboardingId,
    company: companies.get(onboardingId),
    at,
    state: stateOf({ tries, ...row }),
    tryAt: row.tryAt ?? undefined,
    tries,
  }
}

function stateOf({
  tryAt,
  leasedUntil,
  deliveredAt,
  tries,
}: Pick<DeliveryRow, 'tryAt' | 'leasedUntil' | 'deliveredAt' | 'tries'>): ListedDelivery['state'] {
  if (!tryAt) return deliveredAt ? 'delivered' : 'givenUp'
  if (leasedUntil && leasedUntil > databaseNow()) return 'sending'
  return tries > 0 ? 'retrying' : 'waiting'
}
