import 'server-only'
import { listGuides } from '@/lib/guide/catalog'
import { loadState, type OnboardingState } from '@/lib/onboarding/load-state'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import type { Prisma } from '@/prisma/generated/client'
import { readFacts } from './read-facts'
import { summarize, summaryFingerprint } from './summarize'

const batchSize = 200

type SummarizedState = OnboardingState & { summary: ReturnType<typeof summarize> }

/**
 * Recomputes and writes the summary of an onboarding, and returns its state with the summary. It changes nothing else, so it is
 * safe at any time.
 */
export async function refreshSummary(tx: Prisma.TransactionClient, id: string): Promise<SummarizedState> {
  const { guide, record, journey } = await loadState(tx, id)
  const summary = summarize(guide, record, journey, await readFacts(tx, id))
  await tx.onboarding.update({ where: { id }, data: summary, select: { id: true } })
  return { guide, record, journey, summary }
}

/** Notifies every instance of the product that the onboarding has changed. The notice goes out when the transaction commits. */
export async function announceChange(tx: Prisma.TransactionClient, id: string): Promise<void> {
  await tx.$executeRaw`
    with changed as (update "Onboarding" set "changedAt" = clock_timestamp() where "id" = ${id}::uuid returning "id")
    select pg_notify('onboarding', "id"::text) from changed`
}

/** Runs `refreshStaleSummaries` without making the caller wait. Errors go to the log. */
export function refreshStaleInBackground(): void {
  refreshStaleSummaries()
    .then((count) => count > 0 && getLog().info({ count }, 'onboardings were computed anew'))
    .catch((error: Error) => getLog().error({ error: error.name }, 'not everything was computed anew'))
}

/**
 * Refreshes the summaries that were computed by an older guide or older rules, and returns how many there were. It may be
 * interrupted and started again, and several instances may run it at once.
 */
export async function refreshStaleSummaries(): Promise<number> {
  let count = 0
  for (const guide of listGuides()) count += await refreshGuide(guide.id, summaryFingerprint(guide))
  return count
}

async function refreshGuide(guideId: string, fingerprint: string): Promise<number> {
  let count = 0
  let last: string | undefined
  do {
    const where = { guideId, summarizedBy: { not: fingerprint }, ...(last && { id: { gt: last } }) }
    const stale = await db.onboarding.findMany({
      where,
      select: { id: true },
      orderBy: { id: 'asc' },
      take: batchSize,
    })
    for (const { id } of stale) await refreshOne(id)
    count += stale.length
    last = stale.at(-1)?.id
  } while (last)
  return count
}

async function refreshOne(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<object[]>`select 1 from "Onboarding" where id = ${id}::uuid for update`
    if (rows.length > 0) await refreshSummary(tx, id)
  })
}
