import 'server-only'
import * as oidc from 'openid-client'
import { type Locale, languageTag } from '@/i18n/routing'
import { withdrawAccess } from '@/lib/accounts/staff/check-account'
import { decideRole, type StaffIdentity } from '@/lib/accounts/staff/roles'
import { type ProviderSignOut, startStaffSession } from '@/lib/accounts/staff/session'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { createReference } from '@/lib/platform/secrets/token'
import { type Claims, type ProviderTokens, readAccount, tokensOf, toProviderAccount } from './account'
import type { SignInFlow } from './cookies'
import { logCodesOf, providerErrorOf, type SignInError, type SignInProblem } from './errors'
import { callbackUrl, findProvider, signedOutUrl } from './provider'
import { type Explanation, explainFailure, explainRejection } from './remedies'

export type SignInStart = { url: URL; flow: Omit<SignInFlow, 'begunAt' | 'next'> } | SignInFailure

export type SignInFailure = SignInProblem & { email?: string }

/** Returns where to send the browser and what it has to bring back. `isOther` lets the person choose another account. */
export async function beginSignIn(locale: Locale, isOther: boolean): Promise<SignInStart> {
  try {
    // The browser is sent only to a provider that answers now.
    const config = await findProvider(true)
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackUrl().href,
      scope: getStaffSettings().provider?.scopes ?? '',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: [...new Set([languageTag(locale), locale])].join(' '),
      ...(isOther && { prompt: 'select_account' }),
    })
    return { url, flow: { state, nonce, verifier, locale } }
  } catch (error) {
    const why = providerErrorOf(error) === 'unreachable' ? 'unreachable' : 'failed'
    return fail(why, explainFailure(error), logCodesOf(error))
  }
}

/** Returns the token of a new session, if the browser that comes back is the one that went and the person may come in. */
export async function finishSignIn(
  answer: URLSearchParams,
  flow: SignInFlow | undefined,
  replaces?: string,
): Promise<{ token: string } | SignInFailure> {
  if (!flow || answer.get('state') !== flow.state) return fail('interrupted')
  const redeemed = await redeemCode(answer, flow)
  if ('error' in redeemed) return redeemed
  const { identity, claims, tokens } = redeemed
  const role = decideRole(identity, undefined, getStaffSettings())
  if (role) {
    const isAddressDenied = claims.email_verified !== undefined && !identity.isEmailVerified
    const start = { identity, role, how: 'provider', tokens, replaces, isAddressDenied } as const
    return { token: await startStaffSession(start) }
  }
  const explanation = explainRejection(identity, claims)
  await withdrawAccess(identity, explanation.remedy)
  return { ...(await fail('refused', explanation)), email: identity.email }
}

async function redeemCode(
  answer: URLSearchParams,
  flow: SignInFlow,
): Promise<{ identity: StaffIdentity; claims: Claims; tokens: ProviderTokens } | SignInFailure> {
  try {
    const config = await findProvider()
    const url = callbackUrl()
    url.search = answer.toString()
    const grant = await oidc.authorizationCodeGrant(config, url, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    })
    const idToken = grant.claims()
    if (!idToken) throw new Error('There is no ID token.')
    const { iss, sub: subject } = idToken
    const claims = await readAccount(config, grant.access_token, subject, idToken)
    const identity = { issuer: new URL(iss).href, subject, ...toProviderAccount(claims) }
    return { identity, claims, tokens: tokensOf(grant) }
  } catch (error) {
    const why = providerErrorOf(error)
    return fail(why === 'ended' ? 'interrupted' : why, explainFailure(error), logCodesOf(error))
  }
}

/**
 * Logs a failure under a reference to tell support, with what was expected and what came, but nothing personal. A failure that
 * anybody can cause is only logged.
 */
async function fail(
  why: SignInError,
  explanation: Explanation = {},
  codes: Record<string, string> = {},
): Promise<SignInFailure> {
  const reference = createReference()
  getLog().warn({ reference, why, ...codes, ...explanation }, 'sign-in failed')
  if (why === 'refused' || why === 'failed') {
    const { remedy } = explanation
    const data = { kind: 'refused', data: { why, reference, ...(remedy && { remedy }) } }
    await db.staffEvent.create({ data, select: { id: true } })
  }
  return { error: why, reference, ...(explanation.remedy && { remedy: explanation.remedy }) }
}

/** Returns the address at which the provider signs a person out, or undefined where it has none or does not answer. */
export async function findSignOutUrl({ idToken }: ProviderSignOut, locale: string): Promise<URL | undefined> {
  try {
    const config = await findProvider()
    if (!config.serverMetadata().end_session_endpoint) return undefined
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: signedOutUrl().href,
      state: locale,
      ...(idToken && { id_token_hint: idToken }),
    })
  } catch (error) {
    getLog().warn(
      { why: providerErrorOf(error), ...logCodesOf(error) },
      'signed out here, not at the provider',
    )
    return undefined
  }
}
