import { z } from 'zod'
import { Problem } from '@/lib/api/problem'

/** The parameters of every list that comes in pages. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
}

/** One page of a list. `nextCursor` is null on the last page. */
export function pageOf<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ data: z.array(entry), nextCursor: z.string().nullable() })
}

/** A position in a list: the values that it is sorted by. Callers get it as a text that means nothing to them. */
export function writeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Returns the position in a cursor, or a problem when it was not made for this list. */
export function readCursor<Position>(
  schema: z.ZodType<Position>,
  cursor: string,
  parameter = 'cursor',
): Position | Problem {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    // Neither a text that is no JSON nor a position of another list says more than this.
    return new Problem('invalidRequest', { errors: [{ parameter, code: 'wrongFormat' }] })
  }
}

/** Splits one row more than a page has into the page and the cursor of the next one. */
export function toPage<Row, Entry>(
  rows: Row[],
  limit: number,
  { toEntry, toPosition }: { toEntry(row: Row): Entry; toPosition(row: Row): unknown },
): { data: Entry[]; nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    data: page.map(toEntry),
    nextCursor: rows.length > limit && last ? writeCursor(toPosition(last)) : null,
  }
}
