import type { StaffMember } from '@/lib/accounts/staff/roles'
import { linkIssuer } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'

const people = {
  ingrid: { name: 'Ingrid Nygård', email: 'ingrid@vendor.example', role: 'manager' },
  jonas: { name: 'Jonas Okafor', email: 'jonas@vendor.example', role: 'manager' },
  claire: { name: 'Claire Fontaine', email: 'claire@vendor.example', role: 'viewer' },
} as const

export type DemoStaff = Record<keyof typeof people, StaffMember>

/** Writes the staff who own the demo's tenants. Their identities are those of people who sign in by a printed link. */
export async function plantStaff(): Promise<DemoStaff> {
  const rows = await Promise.all(
    Object.entries(people).map(async ([key, person]) => {
      const identity = { issuer: linkIssuer, subject: person.email }
      const { id: staffId } = await db.staff.upsert({
        where: { issuer_subject: identity },
        create: { ...identity, ...person },
        update: {},
        select: { id: true },
      })
      return [key, { staffId, ...person }] as const
    }),
  )
  return Object.fromEntries(rows) as DemoStaff
}
