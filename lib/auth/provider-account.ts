import 'server-only'
import * as oidc from 'openid-client'
import type { Identity } from './staff-access'
import { getStaffSettings } from './staff-settings'

/** What is kept, sealed, of the provider's tokens. */
export type Tokens = {
  /** Asks for new ones; absent where the provider gave none. */
  refresh?: string
  /** Asks who it is, where there is none to refresh with. */
  access?: string
  /** Says at sign-out who leaves. */
  id?: string
}

type Claims = Record<string, unknown>

export type Account = Omit<Identity, 'issuer' | 'subject'>

export function tokensOf(grant: oidc.TokenEndpointResponse, before?: Tokens): Tokens {
  const refresh = grant.refresh_token ?? before?.refresh
  const id = grant.id_token ?? before?.id
  return { ...(refresh ? { refresh } : { access: grant.access_token }), ...(id && { id }) }
}

/** What the provider says of somebody now: in the ID token, where there is one, and when asked, where it can be asked. */
export async function readAccount(
  config: oidc.Configuration,
  accessToken: string,
  subject: string,
  claims: Claims = {},
): Promise<Claims> {
  const canBeAsked = config.serverMetadata().userinfo_endpoint !== undefined
  return canBeAsked ? { ...claims, ...(await oidc.fetchUserInfo(config, accessToken, subject)) } : claims
}

/** Whatever is missing or of another kind than it should be counts as not there. */
export function toAccount(claims: Claims): Account {
  const { email, email_verified: verified, name } = claims
  return {
    email: textOf(email),
    // Some providers write it as a text.
    isEmailVerified: verified === true || verified === 'true',
    name: textOf(name),
    groups: groupsOf(claims),
  }
}

function groupsOf(claims: Claims): string[] {
  const named = claims[getStaffSettings().provider?.groupsClaim ?? '']
  return [named].flat().filter((group) => typeof group === 'string')
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.slice(0, 200) : ''
}
