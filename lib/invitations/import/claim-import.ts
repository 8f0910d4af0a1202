import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

/** A confirmed list on which nobody has reported any work for this long may be taken over. */
export const claimMs = minuteMs

/** Proves that this process works on a list: the time of its last report. */
type Claim = Date

/** Takes a confirmed list for this process. Returns undefined when it is done, not confirmed, or in the hands of another process. */
export async function claimImport(importId: string): Promise<Claim | undefined> {
  const now = databaseNow()
  const abandoned = new Date(now.getTime() - claimMs)
  const { count } = await db.tenantImport.updateMany({
    where: {
      id: importId,
      confirmedAt: { not: null },
      finishedAt: null,
      OR: [{ workedAt: null }, { workedAt: { lte: abandoned } }],
    },
    data: { workedAt: now },
  })
  return count > 0 ? now : undefined
}

type Work = Pick<
  Prisma.TenantImportUpdateManyMutationInput,
  'toInvite' | 'invited' | 'linksSealed' | 'finishedAt' | 'contentSealed'
> & {
  /** Lets any process go on at once. */
  isReleased?: boolean
}

/** Stores how far the work is. Returns the next claim, or undefined when another process has taken the list over. */
export async function reportWork(
  importId: string,
  claim: Claim,
  { isReleased, ...work }: Work,
): Promise<Claim | undefined> {
  const workedAt = new Date(databaseNow().getTime() - (isReleased ? claimMs : 0))
  const where = { id: importId, workedAt: claim }
  const { count } = await db.tenantImport.updateMany({ where, data: { ...work, workedAt } })
  return count > 0 ? workedAt : undefined
}
