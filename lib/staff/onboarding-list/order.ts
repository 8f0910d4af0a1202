import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/prisma/generated/client'
import type { Direction, ListQuery, Sort } from './list-query'
import type { OnboardingRow } from './onboarding-row'

/** By what the table is sorted: always an index of the same expression stands in the migrations. Ends with the id. */
type Order = {
  by: Prisma.Sql
  type: Prisma.Sql
  keyOf(row: SortedRow): string | number
  schema: z.ZodType<string | number>
}

const timeOrInfinity = z.union([z.literal(['infinity', '-infinity']), z.iso.datetime()])

function timeOrder(by: Prisma.Sql, timeOf: (row: SortedRow) => Date | undefined, none: string): Order {
  return {
    by,
    type: Prisma.sql`timestamptz`,
    keyOf: (row) => timeOf(row)?.toISOString() ?? none,
    schema: timeOrInfinity,
  }
}

const orders: Record<Sort, Record<Direction, Order>> = {
  help: both(
    timeOrder(Prisma.sql`coalesce(o."helpOrder", 'infinity')`, ({ helpOrder }) => helpOrder, 'infinity'),
  ),
  activity: both(
    timeOrder(Prisma.sql`o."lastActivityAt"`, ({ lastActivityAt }) => lastActivityAt, 'infinity'),
  ),
  company: both({
    by: Prisma.sql`o."companyFolded" collate "C"`,
    type: Prisma.sql`text`,
    keyOf: ({ companyFolded }) => companyFolded,
    schema: z.string().refine((text) => !text.includes('\0')),
  }),
  progress: both({
    by: Prisma.sql`(o."tasksDone" * 1000 / greatest(o."tasksTotal", 1))`,
    type: Prisma.sql`int`,
    keyOf: ({ tasksDone, tasksTotal }) => Math.trunc((tasksDone * 1000) / Math.max(tasksTotal, 1)),
    schema: z.int32(),
  }),
  // Whoever waits for nothing comes last either way.
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

function both(order: Order): Record<Direction, Order> {
  return { asc: order, desc: order }
}

export function findOrder({ sort, direction }: ListQuery): Order {
  return orders[sort][direction]
}

/** Where a row stands in this order, as an address carries it. */
export function toCursor(query: ListQuery, row: SortedRow): string {
  const key = findOrder(query).keyOf(row)
  return Buffer.from(JSON.stringify([query.sort, key, row.onboardingId])).toString('base64url')
}

/** Somewhere in the order of the table, and which way to read from there. */
export type Cursor = { key: string | number; id: string; isBackwards: boolean }

/** Where the page asked for begins or ends; undefined for one that was not made for this order. */
export function readCursor(query: ListQuery): Cursor | undefined {
  const { after, before } = query
  const cursor = Buffer.from(after ?? before ?? '', 'base64url').toString()
  const schema = z.tuple([z.literal(query.sort), findOrder(query).schema, z.uuid()])
  const { data } = schema.safeParse(readJson(cursor))
  return data && { key: data[1], id: data[2], isBackwards: after === undefined }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the table knows of a tenant, and by what it is sorted. */
export type SortedRow = OnboardingRow & { companyFolded: string; helpOrder?: Date }
