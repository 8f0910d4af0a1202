import 'server-only'
import type { ListQuery } from './list-query'
import { readTenants } from './read-tenants'
import { readPlace, toCursor } from './tenant-order'
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
  const place = readPlace(query)
  const isBackwards = place?.isBackwards === true
  const found = await readTenants(query, { staffId, now, limit: size + 1, place })
  const isFull = found.length > size
  // Backwards, a page that is not full has reached the beginning.
  if (place && (isBackwards ? found.length < size : found.length === 0))
    return findTenants({ ...query, after: undefined, before: undefined }, staffId, now, size)
  const rows = isBackwards ? found.slice(0, size).reverse() : found.slice(0, size)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows: rows.map(({ companyFolded: _folded, helpOrder: _order, ...row }) => row),
    previous: first && place && (!isBackwards || isFull) ? toCursor(query, first) : undefined,
    next: last && (isBackwards || isFull) ? toCursor(query, last) : undefined,
  }
}
