import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import { ownImport } from './tenant-import'
import { workOnImport } from './work-on-import'

/** How long the request that confirms a list works on it. A longer list goes on in a job. */
const inRequestMs = 2_500

/**
 * Confirms a list and invites its new lines. A short list is done on return; a long one is finished by the job `importTenants`.
 * Pressed twice, or again for a list that has stopped, it still makes one tenant of each line.
 */
export async function importTenants(staff: StaffMember, importId: string): Promise<void> {
  if (!isId(importId)) return
  const unfinished = { ...ownImport(staff, importId), finishedAt: null }
  const data = { confirmedAt: databaseNow() }
  await db.tenantImport.updateMany({ where: { ...unfinished, confirmedAt: null }, data })
  const isConfirmed = await db.tenantImport.count({ where: { ...unfinished, confirmedAt: { not: null } } })
  if (!isConfirmed || (await workOnImport(staff, importId, AbortSignal.timeout(inRequestMs)))) return
  await db.$transaction((tx) => wakeJob(tx, 'importTenants'))
}
