import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db, isId } from '@/lib/platform/db'
import { claimMs, findImport, ownImport, type TenantImport } from './tenant-import'

/** running: the button was pressed a moment ago. done: the tenants are invited; `hasLinks` until the links are fetched. */
export type ImportState =
  | ({ state: 'open' } & TenantImport)
  | { state: 'running' }
  | { state: 'done'; invited: number; hasLinks: boolean; isMailed: boolean }

/** Returns a list that this person has uploaded within a day, or null for any other. */
export async function getImport(staff: StaffMember, importId: string): Promise<ImportState | null> {
  if (!isId(importId)) return null
  const row = await db.tenantImport.findFirst({
    where: ownImport(staff, importId),
    select: { confirmedAt: true, finishedAt: true, invited: true, linksSealed: true, settings: true },
  })
  if (!row) return null
  const { confirmedAt, finishedAt, invited, linksSealed, settings } = row
  if (finishedAt) {
    const isMailed = (settings as { isMailed?: unknown }).isMailed === true
    return { state: 'done', invited, hasLinks: linksSealed !== null, isMailed }
  }
  const isRunning = confirmedAt && confirmedAt.getTime() > Date.now() - claimMs
  if (isRunning) return { state: 'running' }
  const found = await findImport(staff, importId)
  return found && { state: 'open', ...found }
}
