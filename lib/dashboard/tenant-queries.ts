import 'server-only'
import { cache } from 'react'
import { isLocale, routing } from '@/i18n/routing'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { nameOf } from '@/lib/onboarding/name-of'
import { findHistory } from './find-history'
import { findTenant } from './find-tenant'
import type { History } from './history'
import type { Tenant } from './tenant'

/** One onboarding, for somebody of the staff alone; null for an id that is none of ours, whatever it looks like. */
export const getTenant = cache(
  async (_staff: StaffMember, onboardingId: string, locale: string): Promise<Tenant | null> =>
    findTenant(onboardingId, isLocale(locale) ? locale : routing.defaultLocale),
)

/** What has happened in it, newest first; `before` asks for an older page. */
export async function listHistory(
  _staff: StaffMember,
  onboardingId: string,
  before?: string,
): Promise<History> {
  return findHistory(onboardingId, before)
}

/** Everybody of the staff, by name: who may look after a tenant. */
export async function listOwners(_staff: StaffMember): Promise<{ staffId: string; name: string }[]> {
  const staff = await db.staff.findMany({ select: { id: true, name: true, email: true }, take: 500 })
  const owners = staff.map((one) => ({ staffId: one.id, name: nameOf(one) }))
  return owners.sort((one, other) => one.name.localeCompare(other.name))
}
