import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { eraseMetadata, publishEvents } from '@/lib/onboarding/published/publish'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import type { DeletionState } from './form-states'

/** Archives an onboarding. It leaves the dashboard's table, and nobody gets mails any more. Its links stay as they are. */
export async function archiveOnboarding(staff: Participant): Promise<void> {
  await setArchivedAt(staff, databaseNow())
}

/** Takes an onboarding out of the archive. */
export async function unarchiveOnboarding(staff: Participant): Promise<void> {
  await setArchivedAt(staff, null)
}

async function setArchivedAt(staff: Participant, archivedAt: Date | null): Promise<void> {
  await changeOnboarding(staff, async ({ tx, onboardingId: id, recordEvent }) => {
    const otherState = archivedAt ? { archivedAt: null } : { archivedAt: { not: null } }
    const { count } = await tx.onboarding.updateMany({ where: { id, ...otherState }, data: { archivedAt } })
    if (count > 0) recordEvent({ kind: archivedAt ? 'archived' : 'unarchived' })
  })
}

/**
 * Deletes an onboarding with everything personal in it, and the tenant when this was its last onboarding. Only a staff event
 * without a name stays. `typed` must be the company's name; capitals and spaces do not matter. Returns the form's state when it
 * is not.
 */
export async function deleteOnboarding(
  { staffId }: StaffMember,
  onboardingId: string,
  typed: string,
): Promise<DeletionState | undefined> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Onboarding" where id = ${onboardingId}::uuid for update`
    const row = await tx.onboarding.findUnique({
      where: { id: onboardingId },
      select: { guideId: true, tenantId: true, tenant: { select: { name: true } } },
    })
    if (!row) return undefined
    if (!isSameName(typed, row.tenant.name)) return { error: 'mismatch', value: typed }
    await publishEvents(tx, onboardingId, [{ type: 'onboarding.deleted' }])
    await eraseMetadata(tx, onboardingId)
    await tx.onboarding.delete({ where: { id: onboardingId }, select: { id: true } })
    await tx.tenant.deleteMany({ where: { id: row.tenantId, onboardings: { none: {} } } })
    const data = { staffId, kind: 'tenantDeleted', data: { onboardingId, guideId: row.guideId } }
    await tx.staffEvent.create({ data, select: { id: true } })
    await tx.$executeRaw`select pg_notify('onboarding', ${onboardingId})`
    return undefined
  })
}

function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(typed) === plain(name)
}
