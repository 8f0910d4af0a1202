import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { sealedColumns } from './sealed-columns'

/** A text's key as PostgreSQL reads it: out of the header of a JWE, or out of the earlier format. No text makes it fail. */
const keyOf = Prisma.sql`
  case
    when sealed like 'v1.%' then split_part(sealed, '.', 2)
    when head ~ '^[A-Za-z0-9_-]+$' and length(head) % 4 <> 1 then substring(
      encode(decode(rpad(translate(head, '-_', '+/'), (length(head) + 3) / 4 * 4, '='), 'base64'), 'escape')
      from '"kid":"([a-z0-9]+)"')
  end`

/** Returns how many texts in the database are sealed under each key, by the key's name. `unknown` counts those that name none. */
export async function countByKey(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { table, column } of sealedColumns) {
    const rows = await db.$queryRaw<{ key: string | null; count: number }[]>`
      select ${keyOf} as key, count(*)::int as count from ${textsOf(table, column)} group by 1`
    for (const { key, count } of rows) {
      const name = key ?? 'unknown'
      counts.set(name, (counts.get(name) ?? 0) + count)
    }
  }
  return counts
}

export type SealedSample = { boundTo: string; id: string; sealed: string }

/** Returns a few texts of each column that are sealed under a key. */
export async function sampleOfKey(keyId: string): Promise<SealedSample[]> {
  const samples: SealedSample[] = []
  for (const { table, column, key, boundTo } of sealedColumns) {
    const rows = await db.$queryRaw<{ id: string; sealed: string }[]>`
      select id, sealed from ${textsOf(table, column, key)} where ${keyOf} = ${keyId} limit 3`
    samples.push(...rows.map((row) => ({ boundTo, ...row })))
  }
  return samples
}

function textsOf(table: string, column: string, key = column): Prisma.Sql {
  return Prisma.raw(
    `(select "${key}"::text as id, "${column}" as sealed, split_part("${column}", '.', 1) as head
      from "${table}" where "${column}" is not null) as text`,
  )
}
