import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import { findImport, ownImport, type TenantImport } from './tenant-import'

/** After this long without any progress, the page offers to go on. */
const stalledMs = 3 * minuteMs

/**
 * running: the tenants are being invited; `hasStopped` when nothing has happened for some minutes. done: they are invited;
 * `hasLinks` until the links are fetched.
 */
export type ImportState =
  | ({ state: 'open' } & TenantImport)
  | { state: 'running'; invited: number; toInvite: number; hasStopped: boolean }
  | { state: 'done'; invited: number; hasLinks: boolean; isMailed: boolean }

/** Returns a list that this person has uploaded within a day, or null for any other. */
export async function getImport(staff: StaffMember, importId: string): Promise<ImportState | null> {
  if (!isId(importId)) return null
  const row = await db.tenantImport.findFirst({
    where: ownImport(staff, importId),
    select: {
      confirmedAt: true,
      workedAt: true,
      finishedAt: true,
      toInvite: true,
      invited: true,
      settings: true,
    },
  })
  if (!row) return null
  const { confirmedAt, workedAt, finishedAt, toInvite, invited, settings } = row
  if (finishedAt) {
    const isMailed = (settings as { isMailed?: unknown }).isMailed === true
    // The links of a long list are long themselves, so they are not read here.
    const hasLinks =
      (await db.tenantImport.count({ where: { id: importId, linksSealed: { not: null } } })) > 0
    return { state: 'done', invited, hasLinks, isMailed }
  }
  if (confirmedAt) {
    const hasStopped = (workedAt ?? confirmedAt).getTime() < databaseNow().getTime() - stalledMs
    return { state: 'running', invited, toInvite, hasStopped }
  }
  const found = await findImport(staff, importId)
  return found && { state: 'open', ...found }
}
