import 'server-only'
import * as oidc from 'openid-client'
import { z } from 'zod'
import { type Remedy, remedies } from './remedy'

/**
 * Why a call to the provider failed. cancelled: the person has given up. ended: the code, the token or the account is no longer
 * valid. unreachable: there was no answer, or only that of a broken server. failed: everything else, such as a token that is not
 * for us.
 */
export type ProviderError = 'cancelled' | 'ended' | 'unreachable' | 'failed'

/** Returns why a call to the provider failed. Throws an error that is a mistake of ours. */
export function providerErrorOf(error: unknown): ProviderError {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'failed'
  if (error instanceof oidc.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'ended' : errorOfStatus(error.status)
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return error.status === 401 && !isAboutClient(error) ? 'ended' : errorOfStatus(error.status)
  if (error instanceof oidc.ClientError) return errorOfClient(error)
  // fetch throws this where nobody listens.
  if (error instanceof TypeError && !('code' in error)) return 'unreachable'
  throw error
}

/** Returns whether a challenge is to our client, whose id or secret the provider does not accept, and not to a person's token. */
export function isAboutClient({ cause }: oidc.WWWAuthenticateChallengeError): boolean {
  return cause.some(({ scheme, parameters }) => scheme === 'basic' || parameters.error === 'invalid_client')
}

/** Returns an error's codes for the log. It leaves out the provider's sentences, because they may name somebody. */
export function logCodesOf(error: unknown): Record<string, string> {
  const { name, code, error: providerError } = error as Error & { code?: unknown; error?: unknown }
  return {
    error: name,
    ...(typeof code === 'string' && { code }),
    ...(typeof providerError === 'string' && { providerError: providerError.slice(0, 60) }),
  }
}

function errorOfStatus(status: number): ProviderError {
  return status >= 500 || status === 429 ? 'unreachable' : 'failed'
}

function errorOfClient({ code, cause }: oidc.ClientError): ProviderError {
  if (code === 'OAUTH_TIMEOUT') return 'unreachable'
  const isAnswer = code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && cause instanceof Response
  return isAnswer ? errorOfStatus(cause.status) : 'failed'
}

/** Why a sign-in failed. refused: the provider knows the person, but no list lets them in. A `remedy` says what would mend it. */
export const signInErrors = ['cancelled', 'interrupted', 'unreachable', 'failed', 'refused'] as const

export type SignInError = (typeof signInErrors)[number]

const problemSchema = z.object({
  error: z.enum(signInErrors),
  reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  remedy: z.enum(remedies).optional().catch(undefined),
})

export type SignInProblem = {
  [E in SignInError]: { error: E; reference: string; remedy?: Remedy }
}[SignInError]

/** Returns what an address says about the last sign-in, or undefined when it says nothing we understand. */
export function readSignInProblem(parameters: unknown): SignInProblem | undefined {
  return problemSchema.safeParse(parameters).data
}
