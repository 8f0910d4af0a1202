import 'server-only'
import * as oidc from 'openid-client'
import type { StaffIdentity } from '@/lib/accounts/staff/roles'
import { type StaffSessionRow, tokensBinding } from '@/lib/accounts/staff/session-row'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getLog } from '@/lib/platform/log'
import { open } from '@/lib/platform/secrets/seal'
import { logCodesOf, providerErrorOf } from './errors'
import { findProvider } from './provider'

/** What is kept, sealed, of the provider's tokens. */
export type ProviderTokens = {
  /** Asks for new ones; absent where the provider gave none. */
  refresh?: string
  /** Asks who it is, where there is none to refresh with. */
  access?: string
  /** Says at sign-out who leaves. */
  id?: string
}

type Claims = Record<string, unknown>

export type ProviderAccount = Omit<StaffIdentity, 'issuer' | 'subject'>

export function tokensOf(grant: oidc.TokenEndpointResponse, before?: ProviderTokens): ProviderTokens {
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
export function toProviderAccount(claims: Claims): ProviderAccount {
  const { email, email_verified: verified, name } = claims
  return {
    email: textClaim(email),
    // Some providers write it as a text.
    isEmailVerified: verified === true || verified === 'true',
    name: textClaim(name),
    groups: groupsClaim(claims),
  }
}

function groupsClaim(claims: Claims): string[] {
  const named = claims[getStaffSettings().provider?.groupsClaim ?? '']
  return [named].flat().filter((group) => typeof group === 'string')
}

function textClaim(claim: unknown): string {
  return typeof claim === 'string' ? claim.slice(0, 200) : ''
}

/** gone: no such account any more, or not for us. none: nothing was to be learnt. */
export type ProviderAnswer = { word: 'known'; account: ProviderAccount } | { word: 'gone' } | { word: 'none' }

/** Asks the provider about whose session it is. `keep` is called as soon as it hands out new tokens: the old ones are spent. */
export async function askProvider(
  { id, staff, tokensSealed }: StaffSessionRow,
  keep: (tokens: ProviderTokens) => Promise<void>,
): Promise<ProviderAnswer> {
  const text = tokensSealed === null ? undefined : await open(tokensSealed, tokensBinding(id))
  if (text === undefined) return { word: 'gone' }
  try {
    return await askWithTokens(JSON.parse(text), staff.subject, keep)
  } catch (error) {
    if (providerErrorOf(error) === 'gone') return { word: 'gone' }
    getLog().warn({ staffId: staff.id, ...logCodesOf(error) }, 'the provider was asked in vain')
    return { word: 'none' }
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
  if (claims.sub !== subject) return { word: 'gone' }
  return {
    word: 'known',
    account: toProviderAccount(await readAccount(config, grant.access_token, subject, claims)),
  }
}

async function askWithoutRefreshing(
  config: oidc.Configuration,
  { access = '', id }: ProviderTokens,
  subject: string,
): Promise<ProviderAnswer> {
  if (!config.serverMetadata().userinfo_endpoint) return { word: 'none' }
  return {
    word: 'known',
    account: toProviderAccount(await readAccount(config, access, subject, claimsOf(id))),
  }
}

/** What the last ID token said, which was checked when it came: some providers say more in it than when asked. */
function claimsOf(idToken = ''): Record<string, unknown> {
  const [, payload = ''] = idToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}')
}
