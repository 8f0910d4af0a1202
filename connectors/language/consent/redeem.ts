import { AuthorizationResponseError, validateAuthResponse } from 'oauth4webapi'
import type { ConsentAnswer, TokensReply } from '@/connectors/connector'
import type { Run } from '@/connectors/language/run/run'
import { askForTokens } from './ask-for-tokens'
import { consentOf } from './consent-of'

/** Exchanges the answer of the ERP's page for tokens. Returns why there are none. */
export async function redeemConsent(run: Run, answer: ConsentAnswer): Promise<TokensReply> {
  const source = consentOf(run.file)
  if (!source) return { refused: 'clientRefused', ms: 0 }
  const { issuer } = source
  const given = new URLSearchParams(answer.parameters)
  // A file without an issuer has nothing to compare the answer's issuer with.
  if (issuer === undefined) given.delete('iss')
  const server = {
    issuer: issuer ?? 'https://unknown.invalid',
    authorization_response_iss_parameter_supported: issuer !== undefined,
  }
  let parameters: URLSearchParams
  try {
    parameters = validateAuthResponse(server, { client_id: 'ours' }, given, answer.state)
  } catch (error) {
    const code = error instanceof AuthorizationResponseError ? error.error : 'invalid_response'
    return { refused: causes[code] ?? 'consentFailed', raw: { level: 'authentication', code }, ms: 0 }
  }
  const reply = await askForTokens(run, source, {
    parameters,
    redirectUri: answer.redirectUri,
    verifier: answer.verifier,
  })
  // A code is good for minutes: whoever comes with an older one begins anew.
  return 'refused' in reply && reply.refused === 'consentEnded'
    ? { ...reply, refused: 'consentExpired' }
    : reply
}

/** The errors of RFC 6749, 4.1.2.1, and of OpenID Connect, 3.1.2.6. All others are the ERP's own trouble. */
const causes: Record<string, 'consentDenied' | 'clientRefused' | 'consentFailed'> = {
  access_denied: 'consentDenied',
  consent_required: 'consentDenied',
  login_required: 'consentDenied',
  interaction_required: 'consentDenied',
  invalid_request: 'clientRefused',
  unauthorized_client: 'clientRefused',
  unsupported_response_type: 'clientRefused',
  invalid_scope: 'clientRefused',
}
