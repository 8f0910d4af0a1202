import 'server-only'
import type { z } from 'zod'
import { readStale } from '@/lib/platform/database/read-stale'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { archivedCondition, filterCondition, viewCondition } from './filters'
import type { ListQuery } from './list-query'
import { type OnboardingRow, rowCodesSchema } from './onboarding-row'
import { type Cursor, findOrder, readCursor, type SortedRow, toCursor } from './order'

export type OnboardingPage = {
  rows: OnboardingRow[]
  /** The key of each row in the order of the table, in which equal keys follow their ids. */
  keys: (string | number)[]
  next?: string
  previous?: string
}

export const pageSize = 50

type RowsRequest = {
  staffId: string
  now: Date
  limit: number
  cursor?: Cursor
  /** A further condition on the onboarding `o`. */
  and?: Prisma.Sql
}

type EachPageOptions = { staffId: string; now: Date; size: number }

type Nullable<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

type Code = keyof z.infer<typeof rowCodesSchema>

type DatabaseRow = Nullable<Omit<SortedRow, Code | 'owner'>> &
  Record<Code, string | null> & { ownerId: string | null; ownerName: string | null }

/** Returns one page of the table. A cursor that is no longer valid, or never was, gives the first page. */
export async function findPage(
  query: ListQuery,
  staffId: string,
  now: Date,
  size = pageSize,
): Promise<OnboardingPage> {
  const cursor = readCursor(query)
  const isBackwards = cursor?.isBackwards === true
  const sortedRows = await readRows(query, { staffId, now, limit: size + 1, cursor })
  const isFull = sortedRows.length > size
  // A backwards page that is not full has reached the beginning.
  if (cursor && (isBackwards ? sortedRows.length < size : sortedRows.length === 0))
    return findPage({ ...query, after: undefined, before: undefined }, staffId, now, size)
  const rows = isBackwards ? sortedRows.slice(0, size).reverse() : sortedRows.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows: rows.map(({ companyFolded: _folded, helpOrder: _order, ...row }) => row),
    keys: rows.map(findOrder(query).keyOf),
    previous: first && cursor && (!isBackwards || isFull) ? toCursor(query, first) : undefined,
    next: last && (isBackwards || isFull) ? toCursor(query, last) : undefined,
  }
}

/** Yields the whole table in its order, page by page. It never holds more than one page in memory. */
export async function* eachPage(
  query: ListQuery,
  { staffId, now, size }: EachPageOptions,
): AsyncGenerator<OnboardingRow[]> {
  let after: string | undefined
  do {
    const cursor = readCursor({ ...query, after, before: undefined })
    const rows = await readStale((client) => readRows(query, { staffId, now, limit: size, cursor }, client))
    const last = rows.at(-1)
    if (last) yield rows
    after = last && rows.length === size ? toCursor(query, last) : undefined
  } while (after)
}

/** Reads the rows after a cursor in the order of the table, or, backwards, the rows before it with the nearest first. */
export async function readRows(
  query: ListQuery,
  { staffId, now, limit, cursor, and = Prisma.empty }: RowsRequest,
  client = db,
): Promise<SortedRow[]> {
  const { by, type } = findOrder(query)
  const isDescending = (query.direction === 'desc') !== (cursor?.isBackwards === true)
  const direction = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`
  const comparison = isDescending ? Prisma.sql`<` : Prisma.sql`>`
  const start = cursor
    ? Prisma.sql`and (${by}, o."id") ${comparison} (${cursor.key}::${type}, ${cursor.id}::uuid)`
    : Prisma.empty
  const rows = await client.$queryRaw<DatabaseRow[]>`
    select o."id" as "onboardingId", o."tenantId", o."company", o."companyFolded", o."guideId", o."locale", o."tasksDone",
      o."tasksTotal", o."state", o."currentTaskId", o."waitingOn", o."waitingWho", o."waitingSince",
      o."lastActivityAt", o."lastEventKind", o."lastCause", o."helpFrom", o."helpReason", o."helpOrder", o."archivedAt",
      (select count(*)::int - 1 from "Onboarding" same where same."tenantId" = o."tenantId") as "others",
      s."id" as "ownerId", coalesce(nullif(s."name", ''), s."email") as "ownerName"
    from "Onboarding" o left join "Staff" s on s."id" = o."ownerId"
    where ${archivedCondition(query.view)} and ${viewCondition(query.view, now)} and ${filterCondition(query, staffId)} ${start} ${and}
    order by ${by} ${direction}, o."id" ${direction}
    limit ${limit}`
  return rows.map(toSortedRow)
}

function toSortedRow({ ownerId, ownerName, ...row }: DatabaseRow): SortedRow {
  const { locale, state, waitingOn, lastEventKind, helpReason, ...rest } = row
  return {
    ...rest,
    ...rowCodesSchema.parse({ locale, state, waitingOn, lastEventKind, helpReason }),
    currentTaskId: row.currentTaskId ?? undefined,
    waitingSince: row.waitingSince ?? undefined,
    lastCause: row.lastCause ?? undefined,
    helpFrom: row.helpFrom ?? undefined,
    helpOrder: row.helpOrder ?? undefined,
    archivedAt: row.archivedAt ?? undefined,
    owner: ownerId ? { staffId: ownerId, name: ownerName ?? '' } : undefined,
  }
}
