import { db } from '@/lib/platform/db'

type TimeColumns = { table: string; columns: string[] }

let timeColumns: Promise<TimeColumns[]> | undefined

/**
 * Lets time pass in one onboarding: every time in its rows moves back by `hours`, in one statement. What the product does
 * next then happens later, so that a history of weeks is made in a moment.
 */
export async function passTime(onboardingId: string, hours: number): Promise<void> {
  timeColumns ??= listTimeColumns()
  const updates = (await timeColumns).map(({ table, columns }, index) => {
    const sets = columns.map((column) => `"${column}" = "${column}" - $2 * interval '1 hour'`)
    return `moved${index} as (update "${table}" set ${sets.join(', ')} where ${ownRow(table)})`
  })
  await db.$executeRawUnsafe(`with ${updates.join(', ')} select 1`, onboardingId, hours)
}

/** Lists the columns from the database itself, so that a new column moves too. */
function listTimeColumns(): Promise<TimeColumns[]> {
  return db.$queryRaw<TimeColumns[]>`
    select table_name::text as "table", array_agg(column_name::text) as columns
    from information_schema.columns c
    where table_schema = 'public' and data_type = 'timestamp with time zone'
      and (table_name in ('Onboarding', 'Tenant') or exists (
        select 1 from information_schema.columns o
        where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'onboardingId'))
    group by table_name`
}

function ownRow(table: string): string {
  if (table === 'Onboarding') return '"id" = $1::uuid'
  if (table === 'Tenant') return '"id" = (select "tenantId" from "Onboarding" where "id" = $1::uuid)'
  return '"onboardingId" = $1::uuid'
}
