import 'server-only'
import { listGuides } from '@/guides/catalog'
import { routing } from '@/i18n/routing'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { countTenants, type TenantCounts } from './count-tenants'
import { findTenants, type TenantPage } from './find-tenants'
import type { ListQuery } from './list-query'

export type Owner = { staffId: string; name: string }

export type TenantList = TenantPage &
  TenantCounts & {
    /** What the filters offer. */
    guideIds: string[]
    owners: Owner[]
    locales: readonly string[]
  }

/** One page of the dashboard's table with the counts above it: for somebody of the staff alone, viewers included. */
export async function listTenants(
  query: ListQuery,
  { staffId }: StaffMember,
  now = new Date(),
): Promise<TenantList> {
  const [page, counted, owners] = await Promise.all([
    findTenants(query, staffId, now),
    countTenants(query, staffId, now),
    listOwners(),
  ])
  return {
    ...page,
    ...counted,
    owners,
    guideIds: listGuides().map(({ id }) => id),
    locales: routing.locales,
  }
}

/** Everybody of the staff: who may be given a tenant. */
async function listOwners(): Promise<Owner[]> {
  const staff = await db.staff.findMany({ select: { id: true, name: true, email: true }, take: 500 })
  const owners = staff.map(({ id, name, email }) => ({ staffId: id, name: name || email }))
  return owners.sort((a, b) => a.name.localeCompare(b.name))
}
