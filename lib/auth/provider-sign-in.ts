import 'server-only'
import * as oidc from 'openid-client'
import type { Locale } from '@/i18n/routing'
import { db } from '@/lib/db'
import { getLog } from '@/lib/log'
import { createReference } from '@/lib/reference'
import { callbackUrl, findProvider } from './provider'
import { readAccount, type Tokens, toAccount, tokensOf } from './provider-account'
import { codesOf, faultOf } from './provider-fault'
import type { SignInFault, SignInProblem } from './sign-in-fault'
import type { SignInFlow } from './sign-in-flow'
import { decideRole, type Identity } from './staff-access'
import { startStaffSession } from './staff-session'
import { getStaffSettings } from './staff-settings'
import { withdrawAccess } from './withdraw-access'

export type Began = { url: URL; flow: Omit<SignInFlow, 'begunAt' | 'next'> } | Failed
export type Failed = SignInProblem & { email?: string }

/** Where to send a browser, and what it has to come back with. `isOther`: they want to choose another account. */
export async function beginSignIn(locale: Locale, isOther: boolean): Promise<Began> {
  try {
    // Nobody is to be sent to an address at which nobody answers.
    const config = await findProvider(true)
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackUrl().href,
      scope: getStaffSettings().provider?.scopes ?? '',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: locale === 'no' ? 'nb no' : locale,
      ...(isOther && { prompt: 'select_account' }),
    })
    return { url, flow: { state, nonce, verifier, locale } }
  } catch (error) {
    return fail(faultOf(error) === 'unreachable' ? 'unreachable' : 'failed', codesOf(error))
  }
}

/** Answers the token of a new session for whoever came back with these parameters, if it is who went and they may come in. */
export async function finishSignIn(
  answer: URLSearchParams,
  flow: SignInFlow | undefined,
  replaces?: string,
): Promise<{ token: string } | Failed> {
  if (!flow || answer.get('state') !== flow.state) return fail('interrupted', {})
  const found = await redeemCode(answer, flow)
  if ('fault' in found) return found
  const { identity, tokens } = found
  const role = decideRole(identity, undefined, getStaffSettings())
  if (role) return { token: await startStaffSession({ identity, role, how: 'provider', tokens, replaces }) }
  await withdrawAccess(identity)
  return { ...(await fail('refused', {})), email: identity.email }
}

async function redeemCode(
  answer: URLSearchParams,
  flow: SignInFlow,
): Promise<{ identity: Identity; tokens: Tokens } | Failed> {
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
    const claims = grant.claims()
    if (!claims) throw new Error('There is no ID token.')
    const { iss, sub: subject } = claims
    const account = toAccount(await readAccount(config, grant.access_token, subject, claims))
    return { identity: { issuer: new URL(iss).href, subject, ...account }, tokens: tokensOf(grant) }
  } catch (error) {
    const fault = faultOf(error)
    return fail(fault === 'gone' ? 'interrupted' : fault, codesOf(error))
  }
}

/** Written down under a reference that people can tell: codes alone, nothing of theirs. What anybody can bring about is logged only. */
async function fail(fault: SignInFault, codes: Record<string, string>): Promise<Failed> {
  const reference = createReference()
  getLog().warn({ reference, why: fault, ...codes }, 'sign-in failed')
  if (fault === 'refused' || fault === 'failed') {
    const data = { kind: 'refused', data: { why: fault, reference } }
    await db.staffEvent.create({ data, select: { id: true } })
  }
  return { fault, reference }
}
