import 'server-only'
import { db } from '@/lib/platform/db'

/**
 * The moment from which an onboarding needs help is written with the change before it; when it has come, this has open
 * dashboards move the row, as any change would. Once for each moment; one that passed unseen a day ago moves nothing any more.
 */
export async function announceStuck() {
  const [{ announced = 0 } = {}] = await db.$queryRaw<{ announced: number }[]>`
    with stuck as (
      update "Onboarding" set "changedAt" = now()
      where id in (
        select id from "Onboarding"
        where coalesce("helpFrom", 'infinity') between now() - interval '1 day' and now()
          and "changedAt" < "helpFrom" and "archivedAt" is null
        limit 1000 for update skip locked
      )
      returning id
    )
    select count(pg_notify('onboarding', id::text))::int as announced from stuck`
  return { announced }
}
