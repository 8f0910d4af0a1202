import type { Admitted, StaffSettings } from './staff-settings'

/** viewer: reads. manager: invites, nudges and changes too. */
export const roles = ['viewer', 'manager'] as const

export type Role = (typeof roles)[number]

/** Somebody of the vendor's who is signed in. */
export type StaffMember = { staffId: string; name: string; email: string; role: Role }

/** The issuer of those who signed in by a printed link: no provider, whoever runs the server. */
export const linkIssuer = 'link'

/** Who somebody is, in the words of whoever says so. */
export type StaffIdentity = {
  issuer: string
  subject: string
  email: string
  isEmailVerified: boolean
  name: string
  groups: string[]
}

/** What somebody may do by the settings of this moment; undefined: nothing. `linkRole` is what a printed link gave. */
export function decideRole(
  identity: Omit<StaffIdentity, 'subject' | 'name'>,
  linkRole: Role | undefined,
  { provider, managers, viewers }: StaffSettings,
): Role | undefined {
  if (identity.issuer === linkIssuer) return linkRole
  if (identity.issuer !== provider?.issuer.href) return undefined
  if (managers.some((entry) => isAdmitted(identity, entry))) return 'manager'
  return viewers.some((entry) => isAdmitted(identity, entry)) ? 'viewer' : undefined
}

/** An address counts only where the provider has made sure that it is theirs. */
function isAdmitted(
  { email, isEmailVerified, groups }: Pick<StaffIdentity, 'email' | 'isEmailVerified' | 'groups'>,
  { kind, name }: Admitted,
): boolean {
  if (kind === 'group') return groups.includes(name)
  if (!isEmailVerified) return false
  const address = email.toLowerCase()
  return kind === 'domain' ? address.slice(address.lastIndexOf('@') + 1) === name : address === name
}
