import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { claimMs } from './claim-import'
import { isKept } from './tenant-import'
import { workOnImport } from './work-on-import'

/**
 * Goes on with confirmed lists that a request has left, or a process that died. Returns how many lists are done and how many have
 * failed. A list that fails does not stop the others, and is tried again.
 */
export async function finishImports(signal: AbortSignal): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 }
  for (const { id, staff } of await findLeft()) {
    if (signal.aborted) break
    try {
      if (await workOnImport(staff, id, signal)) counts.done += 1
    } catch (error) {
      counts.failed += 1
      const name = error instanceof Error ? error.name : 'unknown'
      getLog().error({ importId: id, error: name }, 'part of a job failed')
    }
  }
  return counts
}

async function findLeft(): Promise<{ id: string; staff: StaffMember }[]> {
  const left = new Date(databaseNow().getTime() - claimMs)
  const rows = await db.tenantImport.findMany({
    where: {
      createdAt: isKept(),
      finishedAt: null,
      OR: [{ workedAt: { lte: left } }, { workedAt: null, confirmedAt: { lte: left } }],
    },
    orderBy: { confirmedAt: 'asc' },
    take: 100,
    select: { id: true, staff: { select: { id: true, name: true, email: true } } },
  })
  return rows.map(({ id, staff: { id: staffId, ...person } }) => ({
    id,
    staff: { staffId, ...person, role: 'manager' },
  }))
}
