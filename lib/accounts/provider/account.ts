import 'server-only'
import * as oidc from 'openid-client'
import type { StaffIdentity } from '@/lib/accounts/staff/roles'
import { type StaffSessionRow, tokensBinding } from '@/lib/accounts/staff/session-row'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getLog } from '@/lib/platform/log'
import { open } from '@/lib/platform/secrets/seal'
import { logCodesOf, providerErrorOf } from './errors'
import { findProvider } from './provider'

/** The provider's tokens that a session keeps, sealed. */
export type ProviderTokens = {
  /** The token that fetches new ones. Absent where the provider gave none. */
  refresh?: string
  /** The token that asks who the person is. Kept only where there is no refresh token. */
  access?: string
  /** The token that names the person to the provider at sign-out. */
  id?: string
}

/** What a provider says about a person: the claims of the ID token and of the userinfo endpoint. */
export type Claims = Record<string, unknown>

export type ProviderAccount = Omit<StaffIdentity, 'issuer' | 'subject'>

export function tokensOf(grant: oidc.TokenEndpointResponse, before?: ProviderTokens): ProviderTokens {
  const refresh = grant.refresh_token ?? before?.refresh
  const id = grant.id_token ?? before?.id
  return { ...(refresh ? { refresh } : { access: grant.access_token }), ...(id && { id }) }
}

/** Returns the claims about a person: those of the ID token, and those of the userinfo endpoint where the provider has one. */
export async function readAccount(
  config: oidc.Configuration,
  accessToken: string,
  subject: string,
  claims: Claims = {},
): Promise<Claims> {
  const hasUserInfo = config.serverMetadata().userinfo_endpoint !== undefined
  return hasUserInfo ? { ...claims, ...(await oidc.fetchUserInfo(config, accessToken, subject)) } : claims
}

/** Reads an account from claims. A claim that is missing or of a wrong type counts as empty. */
export function toProviderAccount(claims: Claims): ProviderAccount {
  const { email, email_verified: verified, name } = claims
  return {
    email: textClaim(email),
    // Some providers send it as a text.
    isEmailVerified: verified === true || verified === 'true',
    name: textClaim(name),
    groups: groupsClaim(claims),
  }
}

function groupsClaim(claims: Claims): string[] {
  const named = claims[getStaffSettings().provider?.groupsClaim ?? '']
  return [named].flat().filter((group): group is string => typeof group === 'string' && !group.includes('\0'))
}

function textClaim(claim: unknown): string {
  return typeof claim === 'string' ? claim.replaceAll(/\p{Cc}/gu, '').slice(0, 200) : ''
}

/** ended: the account exists no longer, or no longer for us. unanswered: the provider has not said anything that decides. */
export type ProviderAnswer =
  | { state: 'found'; account: ProviderAccount; claims: Claims }
  | { state: 'ended' }
  | { state: 'unanswered' }

/** Asks the provider about the person of a session. Calls `keep` as soon as it gets new tokens, because the old ones are spent. */
export async function askProvider(
  { id, staff, tokensSealed }: StaffSessionRow,
  keep: (tokens: ProviderTokens) => Promise<void>,
): Promise<ProviderAnswer> {
  const text = tokensSealed === null ? undefined : await open(tokensSealed, tokensBinding(id))
  if (text === undefined) return { state: 'ended' }
  try {
    return await askWithTokens(JSON.parse(text), staff.subject, keep)
  } catch (error) {
    if (providerErrorOf(error) === 'ended') return { state: 'ended' }
    getLog().warn({ staffId: staff.id, ...logCodesOf(error) }, 'the provider was asked in vain')
    return { state: 'unanswered' }
  }
}

async function askWithTokens(
  tokens: ProviderTokens,
  subject: string,
  keep: (tokens: ProviderTokens) => Promise<void>,
): Promise<ProviderAnswer> {
  const config = await findProvider()
  if (!tokens.refresh) return askWithoutRefreshing(config, tokens, subject)
  const grant = await oidc.refreshTokenGrant(config, tokens.refresh)
  await keep(tokensOf(grant, tokens))
  const claims = grant.claims() ?? claimsOf(tokens.id)
  if (claims.sub !== subject) return { state: 'ended' }
  return found(await readAccount(config, grant.access_token, subject, claims))
}

async function askWithoutRefreshing(
  config: oidc.Configuration,
  { access = '', id }: ProviderTokens,
  subject: string,
): Promise<ProviderAnswer> {
  if (!config.serverMetadata().userinfo_endpoint) return { state: 'unanswered' }
  return found(await readAccount(config, access, subject, claimsOf(id)))
}

function found(claims: Claims): ProviderAnswer {
  return { state: 'found', account: toProviderAccount(claims), claims }
}

/** Returns the claims of the last ID token, which was checked when it came. Some providers put more into it than into userinfo. */
function claimsOf(idToken = ''): Record<string, unknown> {
  const [, payload = ''] = idToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}')
}
