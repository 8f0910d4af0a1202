import 'server-only'
import { listGuides } from '@/lib/guide/catalog'
import { type OnboardingState, stateSelect, toState } from '@/lib/onboarding/load-state'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { Prisma } from '@/prisma/generated/client'
import { factSelect, readFacts } from './read-facts'
import { summarize, summaryFingerprint } from './summarize'

const batchSize = 200

type SummarizedState = OnboardingState & { summary: ReturnType<typeof summarize> }

/**
 * Recomputes and writes the summary of an onboarding, and returns its state with the summary. It changes nothing else, so it is
 * safe at any time.
 */
export async function refreshSummary(tx: Prisma.TransactionClient, id: string): Promise<SummarizedState> {
  const state = await computeSummary(tx, id)
  await tx.onboarding.update({ where: { id }, data: state.summary, select: { id: true } })
  return state
}

/**
 * Refreshes the summary of an onboarding that has changed, and announces the change as `announceChange` does. It writes the row once: each
 * update of it is written to some twenty indexes.
 */
export async function announceWithSummary(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<SummarizedState> {
  const state = await computeSummary(tx, id)
  await announce(tx, id, summaryColumns(state.summary))
  return state
}

/** Returns a summary as assignments to the columns of the onboarding, with a comma after each. */
export function summaryColumns(summary: ReturnType<typeof summarize>): Prisma.Sql {
  const columns = Object.entries(summary).map(
    ([column, value]) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ${value}, `,
  )
  return Prisma.join(columns, '')
}

/** Notifies every instance of the product that the onboarding has changed. The notice goes out when the transaction commits. */
export function announceChange(tx: Prisma.TransactionClient, id: string): Promise<void> {
  return announce(tx, id, Prisma.empty)
}

/** Announces a change to an onboarding whose guide is not served. Its summary is computed anew when it is. */
export function announceStale(tx: Prisma.TransactionClient, id: string): Promise<void> {
  return announce(tx, id, Prisma.sql`"summarizedBy" = '', `)
}

/** Gives each change of an onboarding a later `changedAt` than the one before, so that a reader can tell by it whether something has changed since. */
async function announce(tx: Prisma.TransactionClient, id: string, columns: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    with changed as (
      update "Onboarding" set ${columns} "changedAt" = greatest(clock_timestamp(), "changedAt" + interval '1 millisecond')
      where "id" = ${id}::uuid returning "id")
    select pg_notify('onboarding', "id"::text) from changed`
}

async function computeSummary(tx: Prisma.TransactionClient, id: string): Promise<SummarizedState> {
  const row = await tx.onboarding.findUniqueOrThrow({
    where: { id },
    select: { ...stateSelect, ...factSelect },
  })
  const state = toState(row)
  const { guide, record, journey } = state
  return { ...state, summary: summarize(guide, record, journey, await readFacts(tx, id, row)) }
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
