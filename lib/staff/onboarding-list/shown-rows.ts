import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { ListQuery } from './list-query'
import type { OnboardingRow } from './onboarding-row'
import { findOrder, sideCondition } from './order'
import { pageSize, readRows } from './pages'

/**
 * What an open table shows: its query, and the part of its order from one cursor to another, both included. Without a cursor there is no end
 * on that side.
 */
export type ShownPart = { query: ListQuery; from?: string; until?: string }

/** A row with its place in the order of the table: by this key, and by the id among equal keys. */
export type PlacedRow = { row: OnboardingRow; key: string | number }

/** A table with more rows than this is asked for anew. */
export const mostShown = pageSize * 2

/** Returns those of the onboardings with these ids that belong into a part of a table, as rows with their places. */
export async function findShown(
  { query, from, until }: ShownPart,
  ids: string[],
  staffId: string,
  now: Date,
): Promise<PlacedRow[]> {
  const and = Prisma.sql`and o."id" = any(${ids}::uuid[]) ${sideCondition(query, from, 'from')} ${sideCondition(query, until, 'until')}`
  const rows = await readRows(query, { staffId, now, limit: mostShown + 1, and })
  const { keyOf } = findOrder(query)
  return rows.map((sorted) => {
    const { companyFolded: _folded, helpOrder: _order, ...row } = sorted
    return { row, key: keyOf(sorted) }
  })
}

/** Returns the ids of all onboardings that a part of a table shows. */
export async function listShownIds(
  { query, from, until }: ShownPart,
  staffId: string,
  now: Date,
): Promise<string[]> {
  const and = Prisma.sql`${sideCondition(query, from, 'from')} ${sideCondition(query, until, 'until')}`
  const rows = await readRows(query, { staffId, now, limit: mostShown, and })
  return rows.map(({ onboardingId }) => onboardingId)
}
