import type { ConsentRequest } from '@/connectors/connector'
import { fill, fillMap } from '@/connectors/language/run/fill'
import type { Run } from '@/connectors/language/run/run'
import { mayCall } from '@/connectors/settings'
import { encodeURIComponentUnlessAddress } from './ask-for-tokens'
import { consentOf } from './consent-of'

/** Returns the address of the ERP's page on which the customer consents, or undefined when a setting or a value is missing. */
export function consentUrl(run: Run, request: ConsentRequest): URL | undefined {
  const source = consentOf(run.file)
  if (!source) return undefined
  const address = fill(source.authorize, run.values, encodeURIComponentUnlessAddress(run, source.authorize))
  const clientId = fill(source.clientId, run.values)
  const scope = fill(source.scope ?? '', run.values)
  if (!address || !clientId || scope === undefined || !mayCall(address, run.endpoint.hosts)) return undefined
  const url = new URL(address)
  const parameters = {
    ...fillMap(source.parameters ?? {}, run.values),
    response_type: 'code',
    client_id: clientId,
    redirect_uri: request.redirectUri,
    ...(scope && { scope }),
    state: request.state,
    code_challenge: request.codeChallenge,
    code_challenge_method: 'S256',
    ui_locales: request.language,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}
