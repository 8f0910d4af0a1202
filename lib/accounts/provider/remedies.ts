import 'server-only'
import * as oidc from 'openid-client'
import { isMatch, type StaffIdentity } from '@/lib/accounts/staff/roles'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import type { Claims } from './account'
import { isAboutClient } from './errors'
import type { Remedy } from './remedy'

/** What an administrator must change so that people can sign in, with what was expected and what came, for the log. */
export type Explanation = { remedy?: Remedy; expected?: unknown; got?: unknown }

/** Explains a call to the provider that failed because of how it or this product is set up. */
export function explainFailure(error: unknown): Explanation {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return explainCode(error.error)
  if (error instanceof oidc.WWWAuthenticateChallengeError && isAboutClient(error)) return { remedy: 'client' }
  return error instanceof oidc.ClientError ? explainAnswer(error) : {}
}

function explainCode(code: string): Explanation {
  if (code === 'invalid_scope') return { remedy: 'scope', expected: getStaffSettings().provider?.scopes }
  return code === 'invalid_client' || code === 'unauthorized_client' ? { remedy: 'client' } : {}
}

type Comparison = {
  attribute?: string
  claim?: string
  expected?: unknown
  body?: Claims
  claims?: Claims
  now?: number
}

function explainAnswer({ code, cause }: oidc.ClientError): Explanation {
  if (cause instanceof Response) return explainResponse(cause)
  const { attribute, claim, expected, body, claims, now } = (cause ?? {}) as Comparison
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' && attribute === 'issuer')
    return explainIssuer(expected, body?.issuer)
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED')
    return { remedy: 'clock', expected: now, got: times(claims) }
  if (code !== 'OAUTH_JWT_CLAIM_COMPARISON_FAILED') return {}
  if (claim === 'iss') return explainIssuer(expected, claims?.iss)
  return claim === 'aud' ? { remedy: 'client', expected, got: claims?.aud } : {}
}

/** Explains an answer in place of the provider's metadata. An answer of any other endpoint is not explained. */
function explainResponse({ url, status }: Response): Explanation {
  if (!url.includes('/.well-known/') || status >= 500 || status === 429) return {}
  return { remedy: 'noProvider', expected: url, got: status }
}

function explainIssuer(expected: unknown, got: unknown): Explanation {
  const isForMany = typeof got === 'string' && got.includes('{')
  return { remedy: isForMany ? 'multiTenantIssuer' : 'issuer', expected, got }
}

function times({ iat, nbf, exp }: Claims = {}): Claims {
  return { iat, nbf, exp }
}

/**
 * Explains why the lists let nobody in of whom the provider says these things, where that is not simply because no list names the person.
 * What came is told without names and addresses.
 */
export function explainRejection(identity: StaffIdentity, claims: Claims): Explanation {
  const { managers, viewers, provider } = getStaffSettings()
  const listed = [...managers, ...viewers]
  const expected = listed.map(({ kind, name }) => `${kind}:${name}`)
  const got = { claims: Object.keys(claims).slice(0, 40), groups: identity.groups.length }
  if (listed.some((entry) => isMatch({ ...identity, isEmailVerified: true }, entry)))
    return {
      remedy: 'unverifiedEmail',
      expected,
      got: { ...got, email_verified: claims.email_verified ?? null },
    }
  const groupsClaim = provider?.groupsClaim ?? ''
  if (listed.some(({ kind }) => kind === 'group')) {
    if (hasTooManyGroups(claims, groupsClaim)) return { remedy: 'groupsOverage', expected, got }
    if (!(groupsClaim in claims)) return { remedy: 'noGroups', expected: groupsClaim, got }
  }
  const hasAddresses = listed.some(({ kind }) => kind !== 'group')
  return hasAddresses && !identity.email ? { remedy: 'noEmail', expected: 'email', got } : { expected, got }
}

/** Entra ID names another place to ask in place of the groups when a person is in more than 200. */
function hasTooManyGroups({ _claim_names: names, hasgroups }: Claims, groupsClaim: string): boolean {
  const isElsewhere = typeof names === 'object' && names !== null && groupsClaim in names
  return isElsewhere || hasgroups === true || hasgroups === 'true'
}
