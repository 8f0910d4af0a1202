import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import type { ListQuery } from './list-query'
import { filtersOf, inView, isArchived } from './tenant-filters'
import { orderOf, readCursor, toCursor } from './tenant-order'
import type { TenantRow } from './tenant-row'

export type TenantPage = { rows: TenantRow[]; next?: string; previous?: string }

export const pageSize = 50

/** One page of the table. A page that is not there any more, or was never, is the first one. */
export async function findTenants(
  query: ListQuery,
  staffId: string,
  now: Date,
  size = pageSize,
): Promise<TenantPage> {
  const { after, before } = query
  const isBackwards = after === undefined && before !== undefined
  const cursor = readCursor(query, after ?? before ?? '')
  const found = await read(query, { staffId, now, limit: size + 1, cursor, isBackwards })
  const isFull = found.length > size
  // Backwards, a page that is not full has reached the beginning.
  if (cursor && (isBackwards ? found.length < size : found.length === 0))
    return findTenants({ ...query, after: undefined, before: undefined }, staffId, now, size)
  const rows = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows: rows.map(({ companyFolded: _folded, ...row }) => row),
    previous: first && cursor && (!isBackwards || isFull) ? toCursor(query, first) : undefined,
    next: last && (isBackwards || isFull) ? toCursor(query, last) : undefined,
  }
}

type Reading = {
  staffId: string
  now: Date
  limit: number
  cursor?: { key: string | number; id: string }
  isBackwards: boolean
}

async function read(query: ListQuery, { staffId, now, limit, cursor, isBackwards }: Reading) {
  const { by, type } = orderOf(query)
  const isDescending = (query.direction === 'desc') !== isBackwards
  const way = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`
  const beyond = isDescending ? Prisma.sql`<` : Prisma.sql`>`
  const start = cursor
    ? Prisma.sql`and (${by}, o."id") ${beyond} (${cursor.key}::${type}, ${cursor.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    select o."id" as "onboardingId", o."company", o."companyFolded", o."guideId", o."locale", o."tasksDone",
      o."tasksTotal", o."state", o."currentTaskId", o."waitingOn", o."waitingWho", o."waitingSince",
      o."lastActivityAt", o."lastEventKind", o."lastCause", o."helpFrom", o."helpReason", o."archivedAt",
      s."id" as "ownerId", coalesce(nullif(s."name", ''), s."email") as "ownerName"
    from "Onboarding" o left join "Staff" s on s."id" = o."ownerId"
    where ${isArchived(query.view)} and ${inView(query.view, now)} and ${filtersOf(query, staffId)} ${start}
    order by ${by} ${way}, o."id" ${way}
    limit ${limit}`
  return rows.map(toTenantRow)
}

type Nullable<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }
type Row = Nullable<Omit<TenantRow, 'owner'>> & {
  companyFolded: string
  ownerId: string | null
  ownerName: string | null
}

function toTenantRow({ ownerId, ownerName, ...row }: Row): TenantRow & { companyFolded: string } {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  const owner = ownerId ? { staffId: ownerId, name: ownerName ?? '' } : undefined
  return { ...(known as object as TenantRow & { companyFolded: string }), ...(owner && { owner }) }
}
