import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'
import type { ListQuery } from './list-query'
import { filtersOf, inView, isArchived } from './tenant-filters'
import { orderOf, type Place } from './tenant-order'
import type { TenantRow } from './tenant-row'

/** What the table knows of a tenant, and by what it is sorted. */
export type SortedRow = TenantRow & { companyFolded: string; helpOrder?: Date }

type Reading = { staffId: string; now: Date; limit: number; place?: Place }

/** What comes after this place in the order of the table, or, the nearest first, before it. */
export async function readTenants(
  query: ListQuery,
  { staffId, now, limit, place }: Reading,
): Promise<SortedRow[]> {
  const { by, type } = orderOf(query)
  const isDescending = (query.direction === 'desc') !== (place?.isBackwards === true)
  const way = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`
  const beyond = isDescending ? Prisma.sql`<` : Prisma.sql`>`
  const start = place
    ? Prisma.sql`and (${by}, o."id") ${beyond} (${place.key}::${type}, ${place.id}::uuid)`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    select o."id" as "onboardingId", o."company", o."companyFolded", o."guideId", o."locale", o."tasksDone",
      o."tasksTotal", o."state", o."currentTaskId", o."waitingOn", o."waitingWho", o."waitingSince",
      o."lastActivityAt", o."lastEventKind", o."lastCause", o."helpFrom", o."helpReason", o."helpOrder", o."archivedAt",
      s."id" as "ownerId", coalesce(nullif(s."name", ''), s."email") as "ownerName"
    from "Onboarding" o left join "Staff" s on s."id" = o."ownerId"
    where ${isArchived(query.view)} and ${inView(query.view, now)} and ${filtersOf(query, staffId)} ${start}
    order by ${by} ${way}, o."id" ${way}
    limit ${limit}`
  return rows.map(toTenantRow)
}

type Nullable<T> = { [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }
type Row = Nullable<Omit<SortedRow, 'owner'>> & {
  ownerId: string | null
  ownerName: string | null
}

function toTenantRow({ ownerId, ownerName, ...row }: Row): SortedRow {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  const owner = ownerId ? { staffId: ownerId, name: ownerName ?? '' } : undefined
  return { ...(known as object as SortedRow), ...(owner && { owner }) }
}
