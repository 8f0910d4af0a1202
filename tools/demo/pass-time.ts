import { db } from '@/lib/platform/db'

type Times = { table: string; columns: string[] }

let known: Promise<Times[]> | undefined

/**
 * Lets time pass in one onboarding: everything that has a time, whoever wrote it, moves back by so many hours in one
 * statement. What the product's own actions then do happens after it, so a history of weeks is made in a moment.
 */
export async function passTime(onboardingId: string, hours: number): Promise<void> {
  known ??= listTimes()
  const updates = (await known).map(({ table, columns }, index) => {
    const sets = columns.map((column) => `"${column}" = "${column}" - $2 * interval '1 hour'`)
    return `moved${index} as (update "${table}" set ${sets.join(', ')} where ${ownRow(table)})`
  })
  await db.$executeRawUnsafe(`with ${updates.join(', ')} select 1`, onboardingId, hours)
}

/** Read from the database itself: a column that somebody adds tomorrow moves along. */
function listTimes(): Promise<Times[]> {
  return db.$queryRaw<Times[]>`
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
