import 'server-only'
import * as oidc from 'openid-client'

/**
 * cancelled: the person did not go through with it. gone: what we came with is not good any more. unreachable: no answer, or
 * none that is one. failed: all else, such as a token that is not for us.
 */
export type ProviderFault = 'cancelled' | 'gone' | 'unreachable' | 'failed'

/** What a call to the provider has come to. Throws what is a mistake of ours. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'failed'
  if (error instanceof oidc.ResponseBodyError)
    return error.error === 'invalid_grant' ? 'gone' : ofStatus(error.status)
  if (error instanceof oidc.WWWAuthenticateChallengeError)
    return error.status === 401 ? 'gone' : ofStatus(error.status)
  if (error instanceof oidc.ClientError) return ofClient(error)
  // What fetch throws where nobody listens.
  if (error instanceof TypeError && !('code' in error)) return 'unreachable'
  throw error
}

/** For the log: codes alone; what a provider writes in words may name somebody. */
export function codesOf(error: unknown): Record<string, string> {
  const { name, code, error: said } = error as Error & { code?: unknown; error?: unknown }
  return {
    fault: name,
    ...(typeof code === 'string' && { code }),
    ...(typeof said === 'string' && { said: said.slice(0, 60) }),
  }
}

function ofStatus(status: number): ProviderFault {
  return status >= 500 || status === 429 ? 'unreachable' : 'failed'
}

function ofClient({ code, cause }: oidc.ClientError): ProviderFault {
  if (code === 'OAUTH_TIMEOUT') return 'unreachable'
  const isAnswer = code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && cause instanceof Response
  return isAnswer ? ofStatus(cause.status) : 'failed'
}
