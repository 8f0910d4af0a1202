import 'server-only'
import { getConnectors } from '@/lib/connection/registry'
import { listGuides } from '@/lib/guide/catalog'
import { db } from '@/lib/platform/db'
import { hourMs } from '@/lib/platform/time'
import { type DueTokens, renewClaimedTokens } from './tokens'

/** Tokens that were claimed and that nobody renews are due again after this time. It is longer than a round of them takes. */
const claimMs = hourMs

/**
 * Claims the tokens that are due to be renewed, the longest due first, so that no other process takes them, and that what cannot be
 * renewed does not stand in the way of the rest. Those whose ERP works by no consent any more are due no more; those of guides that
 * are not served, and of onboardings in the archive, wait.
 */
export async function claimDueTokens(limit: number): Promise<DueTokens[]> {
  const connectors = getConnectors()
  const served = listGuides()
  const consented = served.filter(({ connector }) => connectors.get(connector ?? '')?.consent)
  await db.$executeRaw`
    update "Credential" c set "tokensDueAt" = null from "Onboarding" o
    where o.id = c."onboardingId" and c."tokensDueAt" <= now()
      and o."guideId" = any(${served.filter((guide) => !consented.includes(guide)).map(({ id }) => id)})`
  const claimed = await db.$queryRaw<(DueTokens & { wasDueAt: Date })[]>`
    with due as (
      select c."onboardingId", c."tokensDueAt" from "Credential" c join "Onboarding" o on o.id = c."onboardingId"
      where c."tokensDueAt" <= now() and o."archivedAt" is null and o."erasedAt" is null
        and o."guideId" = any(${consented.map(({ id }) => id)})
      order by c."tokensDueAt" limit ${limit} for update of c skip locked
    )
    update "Credential" c set "tokensDueAt" = now() + make_interval(secs => ${claimMs / 1000}::float8)
    from due where c."onboardingId" = due."onboardingId"
    returning c."onboardingId", c."tokensDueAt" as "dueAt", due."tokensDueAt" as "wasDueAt"`
  return claimed
    .toSorted((one, other) => one.wasDueAt.getTime() - other.wasDueAt.getTime())
    .map(({ onboardingId, dueAt }) => ({ onboardingId, dueAt }))
}

/** Renews the tokens of one onboarding that were claimed. Returns whether there were any. */
export async function renewDueTokens(due: DueTokens): Promise<boolean> {
  return (await renewClaimedTokens(due)) !== undefined
}
