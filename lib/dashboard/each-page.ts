import 'server-only'
import type { ListQuery } from './list-query'
import { readTenants } from './read-tenants'
import { readPlace, toCursor } from './tenant-order'
import type { TenantRow } from './tenant-row'

type Reading = { staffId: string; now: Date; size: number }

/** The whole table in its order, page by page from the first: never more than one of them is held. */
export async function* eachPage(
  query: ListQuery,
  { staffId, now, size }: Reading,
): AsyncGenerator<TenantRow[]> {
  let after: string | undefined
  do {
    const place = readPlace({ ...query, after, before: undefined })
    const rows = await readTenants(query, { staffId, now, limit: size, place })
    const last = rows.at(-1)
    if (last) yield rows
    after = last && rows.length === size ? toCursor(query, last) : undefined
  } while (after)
}
