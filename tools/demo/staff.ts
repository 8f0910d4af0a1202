import type { StaffMember } from '@/lib/accounts/staff/roles'
import { linkIssuer } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'

const people = {
  ingrid: { name: 'Ingrid Nygård', email: 'ingrid@vendor.example', role: 'manager' },
  jonas: { name: 'Jonas Okafor', email: 'jonas@vendor.example', role: 'manager' },
  claire: { name: 'Claire Fontaine', email: 'claire@vendor.example', role: 'viewer' },
} as const

export type DemoStaff = Record<keyof typeof people, StaffMember>

/** Who looks after the demo's tenants. They are known as whoever signs in by a printed link is. */
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
