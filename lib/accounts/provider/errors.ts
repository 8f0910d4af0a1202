import 'server-only'
import * as oidc from 'openid-client'
import { z } from 'zod'

/**
 * cancelled: the person did not go through with it. gone: what we came with is not good any more. unreachable: no answer, or
 * none that is one. failed: all else, such as a token that is not for us.
 */
export type ProviderError = 'cancelled' | 'gone' | 'unreachable' | 'failed'

/** What a call to the provider has come to. Throws what is a mistake of ours. */
export function providerErrorOf(error: unknown): ProviderError {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'failed'
  if (error instanceof oidc.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'gone' : errorOfStatus(error.status)
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return error.status === 401 ? 'gone' : errorOfStatus(error.status)
  if (error instanceof oidc.ClientError) return errorOfClient(error)
  // What fetch throws where nobody listens.
  if (error instanceof TypeError && !('code' in error)) return 'unreachable'
  throw error
}

/** For the log: codes alone; what a provider writes in words may name somebody. */
export function logCodesOf(error: unknown): Record<string, string> {
  const { name, code, error: said } = error as Error & { code?: unknown; error?: unknown }
  return {
    fault: name,
    ...(typeof code === 'string' && { code }),
    ...(typeof said === 'string' && { said: said.slice(0, 60) }),
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

/** Why nobody is signed in. refused: the provider knows them, and we do not let them in. */
export const signInErrors = ['cancelled', 'interrupted', 'unreachable', 'failed', 'refused'] as const

export type SignInError = (typeof signInErrors)[number]

const problemSchema = z.object({
  fault: z.enum(signInErrors),
  reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
})

export type SignInProblem = { [E in SignInError]: { fault: E; reference: string } }[SignInError]

/** What an address says about the last sign-in; undefined when it says nothing that we would. */
export function readSignInProblem(parameters: unknown): SignInProblem | undefined {
  return problemSchema.safeParse(parameters).data
}
