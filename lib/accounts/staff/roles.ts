import type { Admitted, StaffSettings } from './staff-settings'

/** viewer: may read. manager: may also invite, nudge and change. */
export const roles = ['viewer', 'manager'] as const

export type Role = (typeof roles)[number]

/** A signed-in member of the vendor's staff. */
export type StaffMember = { staffId: string; name: string; email: string; role: Role }

/** The issuer of people who sign in by a printed link. The server's operator makes such links without a provider. */
export const linkIssuer = 'link'

/** A person as an issuer describes them. */
export type StaffIdentity = {
  issuer: string
  subject: string
  email: string
  isEmailVerified: boolean
  name: string
  groups: string[]
}

/** Returns the role that the settings now give a person, or undefined for none. `linkRole` is the one that a printed link gave. */
export function decideRole(
  identity: Omit<StaffIdentity, 'subject' | 'name'>,
  linkRole: Role | undefined,
  { provider, managers, viewers }: StaffSettings,
): Role | undefined {
  if (identity.issuer === linkIssuer) return linkRole
  if (identity.issuer !== provider?.issuer.href) return undefined
  if (managers.some((entry) => isMatch(identity, entry))) return 'manager'
  return viewers.some((entry) => isMatch(identity, entry)) ? 'viewer' : undefined
}

/** Returns whether an entry of the settings names a person. Their address counts only if the provider has verified it. */
export function isMatch(
  { email, isEmailVerified, groups }: Pick<StaffIdentity, 'email' | 'isEmailVerified' | 'groups'>,
  { kind, name }: Admitted,
): boolean {
  if (kind === 'group') return groups.includes(name)
  if (!isEmailVerified) return false
  const address = email.toLowerCase()
  return kind === 'domain' ? address.slice(address.lastIndexOf('@') + 1) === name : address === name
}
