import 'server-only'
import { getGuide } from '@/guides/catalog'
import type { Locale } from '@/i18n/routing'
import { isId } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { toReader } from '@/lib/onboarding/reader'
import { toSetup } from '@/lib/onboarding/setup-row'
import type { Tenant } from './tenant'
import { toPerson, toTenantLinks, toTenantMails, toTenantNotes } from './tenant-parts'
import { toTenantRow } from './tenant-row-of'
import { tenantSelect } from './tenant-select'

const nobody = { id: '', name: '', email: '', locale: '' }

/** One onboarding for the staff, its guide's words in their language; null for an id that is none of ours. */
export async function findTenant(onboardingId: string, locale: Locale): Promise<Tenant | null> {
  if (!isId(onboardingId)) return null
  const row = await db.onboarding.findUnique({
    relationLoadStrategy: 'join',
    where: { id: onboardingId },
    select: tenantSelect,
  })
  const guide = row && getGuide(row.guideId)
  if (!guide) return null
  const readers = row.participants
    .filter(({ staffId }) => staffId === null)
    .map((person) => toReader(person, guide))
  // Of an onboarding that was erased nobody is left.
  const contact = readers[0] ?? toReader({ ...nobody, erpLanguage: row.erpLanguage }, guide)
  return {
    row: toTenantRow(row),
    createdAt: row.createdAt,
    openedAt: row.openedAt ?? undefined,
    setup: await toSetup(row, { onboardingId, guide, participant: { ...contact, locale } }),
    people: readers.map((reader) => toPerson(reader, reader === contact, row)),
    links: toTenantLinks(row, readers),
    mails: toTenantMails(row, readers),
    notes: toTenantNotes(row),
  }
}
