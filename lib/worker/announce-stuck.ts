import 'server-only'
import { db } from '@/lib/platform/db'

/**
 * Announces the onboardings that need help from now on, so that open dashboards move their rows as with any change. The moment
 * was written with the change before it. It is announced once, and not at all when it passed more than a day ago.
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
