import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type CustomFetchOptions,
  clientCredentialsGrantRequest,
  customFetch,
} from 'oauth4webapi'
import type { HttpRequest } from '@/connectors/http'
import type { Grant } from '@/connectors/language/schema/requests'
import { fill, fillMap, type Values } from './fill'

/**
 * Returns what asks a token endpoint for a token, as the library writes it (RFC 6749, 4.4). Nothing is sent: it takes the same way
 * out as every other request, and its answer is read as strictly. Returns undefined when a name has no value.
 */
export async function buildGrant(
  url: string,
  grant: Grant,
  values: Values,
): Promise<Pick<HttpRequest, 'method' | 'url' | 'headers' | 'contentType' | 'body'> | undefined> {
  const clientId = fill(grant.clientId, values)
  const clientSecret = fill(grant.clientSecret, values)
  if (!clientId || !clientSecret) return undefined
  const prove = grant.secretIn === 'body' ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret)
  let sent: CustomFetchOptions<'POST', URLSearchParams> | undefined
  await clientCredentialsGrantRequest(
    { issuer: new URL(url).origin, token_endpoint: url },
    { client_id: clientId },
    prove,
    fillMap({ ...(grant.scope && { scope: grant.scope }), ...grant.parameters }, values),
    {
      // Which addresses may be called is judged where the request is sent.
      [allowInsecureRequests]: true,
      [customFetch]: async (_: string, options: CustomFetchOptions<'POST', URLSearchParams>) => {
        sent = options
        return new Response()
      },
    },
  )
  const { 'content-type': contentType, 'user-agent': _, ...headers } = sent?.headers ?? {}
  return { method: 'POST', url, headers, contentType, body: sent?.body.toString() }
}
