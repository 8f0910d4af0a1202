import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { dayMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { decideRole, type Role } from './roles'
import { getStaffSettings } from './staff-settings'

/** Somebody who has not signed in for this long is mailed no more. */
const lastSeenMs = 180 * dayMs

/** The most managers that one mail goes to. */
const mostManagers = 50

/**
 * Returns the ids of the managers, by the role that the settings give them now: those who have signed in during the last half year. Of
 * several rows with one address the latest counts.
 */
export async function listManagers(tx: Prisma.TransactionClient): Promise<string[]> {
  const staff = await tx.staff.findMany({
    where: { lastSignInAt: { gt: new Date(databaseNow().getTime() - lastSeenMs) } },
    orderBy: { lastSignInAt: 'desc' },
    select: { id: true, issuer: true, email: true, role: true, groups: true, isEmailVerified: true },
    take: 500,
  })
  const settings = getStaffSettings()
  const managers = staff.filter((one) => decideRole(one, one.role as Role, settings) === 'manager')
  const byAddress = new Map(managers.toReversed().map(({ id, email }) => [email.toLowerCase(), id]))
  return [...byAddress.values()].slice(0, mostManagers)
}
