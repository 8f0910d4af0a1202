/**
 * What an administrator must change, at the provider or in the settings, so that people can sign in. issuer: OIDC_ISSUER is written
 * otherwise than the provider writes it. multiTenantIssuer: it stands for many companies. noProvider: there is no provider at it.
 * clock: the clocks are too far apart. scope: a scope is refused. client: the client's id or secret is. groupsOverage: a person is
 * in too many groups to be told. noGroups, noEmail: the provider does not tell them. unverifiedEmail: it does not vouch for the address.
 */
export const remedies = [
  'issuer',
  'multiTenantIssuer',
  'noProvider',
  'clock',
  'scope',
  'client',
  'groupsOverage',
  'noGroups',
  'noEmail',
  'unverifiedEmail',
] as const

export type Remedy = (typeof remedies)[number]
