import 'server-only'
import { listGuides } from '@/guides/catalog'
import { db } from '@/lib/db'
import { getLog } from '@/lib/log'
import { recount } from '@/lib/onboarding/recount'
import { fingerprintOf } from './fingerprint'

const batchSize = 200

/** The same behind a starting product's back. */
export function recountInBackground(): void {
  recountStale()
    .then((count) => count > 0 && getLog().info({ count }, 'onboardings were computed anew'))
    .catch((error: Error) => getLog().error({ fault: error.name }, 'not everything was computed anew'))
}

/**
 * Computes anew what lists know of the onboardings whose guide, or the rules, have changed since. May be broken off and begun
 * again, by several at once. Answers how many there were.
 */
export async function recountStale(): Promise<number> {
  let count = 0
  for (const guide of listGuides()) count += await recountGuide(guide.id, fingerprintOf(guide))
  return count
}

async function recountGuide(guideId: string, fingerprint: string): Promise<number> {
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
    for (const { id } of stale) await recountOne(id)
    count += stale.length
    last = stale.at(-1)?.id
  } while (last)
  return count
}

async function recountOne(id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<object[]>`select 1 from "Onboarding" where id = ${id}::uuid for update`
    if (rows.length > 0) await recount(tx, id)
  })
}
