import 'server-only'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import type { DeletionState } from './tenant-form-states'

/**
 * Deletes an onboarding with everything personal in it, and the tenant when it was its last. What is left is that it happened,
 * without a name. `typed` has to be the company's name, capitals and spaces aside; answers that it is not, if so.
 */
export async function deleteTenant(
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
    if (!isName(typed, row.tenant.name)) return { error: 'mismatch', value: typed }
    await tx.onboarding.delete({ where: { id: onboardingId }, select: { id: true } })
    await tx.tenant.deleteMany({ where: { id: row.tenantId, onboardings: { none: {} } } })
    const data = { staffId, kind: 'tenantDeleted', data: { onboardingId, guideId: row.guideId } }
    await tx.staffEvent.create({ data, select: { id: true } })
    await tx.$executeRaw`select pg_notify('onboarding', ${onboardingId})`
    await tx.$executeRaw`select pg_notify('onboarding', ${onboardingId})`
    return undefined
  })
}

function isName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(typed) === plain(name)
}
