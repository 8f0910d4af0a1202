import 'server-only'
import type { Author } from '@/lib/onboarding/change-onboarding'
import { changeFacts } from '@/lib/onboarding/changes/change-facts'
import { eraseVendorTexts, publishEvents } from '@/lib/onboarding/published/publish'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'

/** Archives an onboarding. It leaves the dashboard's table, and nobody gets mails any more. Its links stay as they are. */
export async function archiveOnboarding(author: Author): Promise<void> {
  await setArchivedAt(author, databaseNow())
}

/** Takes an onboarding out of the archive. */
export async function unarchiveOnboarding(author: Author): Promise<void> {
  await setArchivedAt(author, null)
}

async function setArchivedAt(author: Author, archivedAt: Date | null): Promise<void> {
  await changeFacts(author, async ({ tx, onboardingId: id, recordEvent }) => {
    const otherState = archivedAt ? { archivedAt: null } : { archivedAt: { not: null } }
    const { count } = await tx.onboarding.updateMany({
      where: { id, ...otherState },
      data: { archivedAt, nextHealthTestAt: null },
    })
    if (count > 0) recordEvent({ kind: archivedAt ? 'archived' : 'unarchived' })
  })
}

type Deletion = {
  onboardingId: string
  /** Who deletes: a member of the staff, or the vendor's software. */
  by: { staffId: string } | { apiKeyId: string }
  /** The company's name as somebody has typed it to confirm. Capitals and spaces do not matter. */
  typed?: string
}

/**
 * Deletes an onboarding with everything personal in it, and the tenant when this was its last onboarding. Only a staff event without
 * a name stays. A name that is typed and is not the company's deletes nothing.
 */
export async function deleteOnboarding({
  onboardingId,
  by,
  typed,
}: Deletion): Promise<'deleted' | 'mismatch' | 'unknown'> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Onboarding" where id = ${onboardingId}::uuid for update`
    const row = await tx.onboarding.findUnique({
      where: { id: onboardingId },
      select: { guideId: true, tenantId: true, tenant: { select: { name: true } } },
    })
    if (!row) return 'unknown'
    if (typed !== undefined && !isSameName(typed, row.tenant.name)) return 'mismatch'
    await publishEvents(tx, onboardingId, [{ type: 'onboarding.deleted' }])
    await eraseVendorTexts(tx, onboardingId)
    await tx.onboarding.delete({ where: { id: onboardingId }, select: { id: true } })
    await tx.tenant.deleteMany({ where: { id: row.tenantId, onboardings: { none: {} } } })
    const staffId = 'staffId' in by ? by.staffId : null
    const key = 'apiKeyId' in by ? { apiKeyId: by.apiKeyId } : {}
    const data = { staffId, kind: 'tenantDeleted', data: { onboardingId, guideId: row.guideId, ...key } }
    await tx.staffEvent.create({ data, select: { id: true } })
    await tx.$executeRaw`select pg_notify('onboarding', ${onboardingId})`
    return 'deleted'
  })
}

function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(typed) === plain(name)
}
