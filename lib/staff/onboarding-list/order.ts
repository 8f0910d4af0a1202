import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Direction, ListQuery, Sort } from './list-query'
import type { OnboardingRow } from './onboarding-row'

/** A row of the table with the columns that it is sorted by. */
export type SortedRow = OnboardingRow & { companyFolded: string; helpOrder?: Date }

/** A position in the order of the table. `isBackwards` means that the page ends there. */
export type Cursor = { key: string | number; id: string; isBackwards: boolean }

/** Describes what the table is sorted by before the id. The migrations have an index on the same expression for every order. */
type Order = {
  by: Prisma.Sql
  type: Prisma.Sql
  keyOf(row: SortedRow): string | number
  schema: z.ZodType<string | number>
}

const timeOrInfinity = z.union([z.literal(['infinity', '-infinity']), z.iso.datetime()])

function timeOrder(by: Prisma.Sql, timeOf: (row: SortedRow) => Date | undefined, fallback: string): Order {
  return {
    by,
    type: Prisma.sql`timestamptz`,
    keyOf: (row) => timeOf(row)?.toISOString() ?? fallback,
    schema: timeOrInfinity,
  }
}

const orders: Record<Sort, Record<Direction, Order>> = {
  help: inBothDirections(
    timeOrder(Prisma.sql`coalesce(o."helpOrder", 'infinity')`, ({ helpOrder }) => helpOrder, 'infinity'),
  ),
  activity: inBothDirections(
    timeOrder(Prisma.sql`o."lastActivityAt"`, ({ lastActivityAt }) => lastActivityAt, 'infinity'),
  ),
  company: inBothDirections({
    by: Prisma.sql`o."companyFolded" collate "C"`,
    type: Prisma.sql`text`,
    keyOf: ({ companyFolded }) => companyFolded,
    schema: z.string().refine((text) => !text.includes('\0')),
  }),
  progress: inBothDirections({
    by: Prisma.sql`(o."tasksDone" * 1000 / greatest(o."tasksTotal", 1))`,
    type: Prisma.sql`int`,
    keyOf: ({ tasksDone, tasksTotal }) => Math.trunc((tasksDone * 1000) / Math.max(tasksTotal, 1)),
    schema: z.int32(),
  }),
  // Onboardings that wait for nobody come last in both directions.
  waiting: {
    asc: timeOrder(
      Prisma.sql`coalesce(o."waitingSince", 'infinity')`,
      ({ waitingSince }) => waitingSince,
      'infinity',
    ),
    desc: timeOrder(
      Prisma.sql`coalesce(o."waitingSince", '-infinity')`,
      ({ waitingSince }) => waitingSince,
      '-infinity',
    ),
  },
}

function inBothDirections(order: Order): Record<Direction, Order> {
  return { asc: order, desc: order }
}

/** Returns the order of a query. */
export function findOrder({ sort, direction }: ListQuery): Order {
  return orders[sort][direction]
}

/** Returns the cursor of a row in the query's order, as text for an address. */
export function toCursor(query: ListQuery, row: SortedRow): string {
  const key = findOrder(query).keyOf(row)
  return Buffer.from(JSON.stringify([query.sort, key, row.onboardingId])).toString('base64url')
}

/** Reads the cursor of a query. Returns undefined when it is missing or was not made for this order. */
export function readCursor(query: ListQuery): Cursor | undefined {
  const { after, before } = query
  const cursor = Buffer.from(after ?? before ?? '', 'base64url').toString()
  const schema = z.tuple([z.literal(query.sort), findOrder(query).schema, z.uuid()])
  const { data } = schema.safeParse(readJson(cursor))
  return data && { key: data[1], id: data[2], isBackwards: after === undefined }
}

/** Returns the condition that the onboarding `o` stands at a cursor of the query's order, or on one side of it. Empty without a valid cursor. */
export function sideCondition(
  query: ListQuery,
  cursor: string | undefined,
  side: 'from' | 'until',
): Prisma.Sql {
  const place = cursor === undefined ? undefined : readCursor({ ...query, after: cursor, before: undefined })
  if (!place) return Prisma.empty
  const { by, type } = findOrder(query)
  const comparison = (side === 'from') === (query.direction === 'asc') ? Prisma.sql`>=` : Prisma.sql`<=`
  return Prisma.sql`and (${by}, o."id") ${comparison} (${place.key}::${type}, ${place.id}::uuid)`
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
