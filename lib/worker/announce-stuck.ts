import 'server-only'
import { stuckEvent } from '@/lib/onboarding/published/derive-events'
import { publishEvents } from '@/lib/onboarding/published/publish'
import { announceChange } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { oneByOne } from './one-by-one'

/**
 * Announces the onboardings that need help from now on, so that open dashboards move their rows as with any change, and tells the
 * vendor's software. The moment was written with the change before it. It is announced once, and not at all when it passed more
 * than a day ago.
 */
export async function announceStuck(signal?: AbortSignal) {
  const stuck = await db.$queryRaw<{ onboardingId: string }[]>`
    select id as "onboardingId" from "Onboarding" where ${isUnannounced} limit 1000`
  return oneByOne(stuck, ({ onboardingId }) => announce(onboardingId), signal)
}

const isUnannounced = Prisma.sql`
  coalesce("helpFrom", 'infinity') between now() - interval '1 day' and now()
  and "changedAt" < "helpFrom" and "archivedAt" is null`

async function announce(id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ reason: string; since: Date }[]>`
      select "helpReason" as reason, "helpFrom" as since from "Onboarding"
      where id = ${id}::uuid and ${isUnannounced} for update skip locked`
    if (!row) return false
    await publishEvents(tx, id, [stuckEvent(row.reason, row.since)])
    await announceChange(tx, id)
    return true
  })
}
