import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type CustomFetchOptions,
  customFetch,
  genericTokenEndpointRequest,
} from 'oauth4webapi'
import type { HttpRequest } from '@/connectors/http'
import { fill, fillMap, type Values } from '@/connectors/language/run/fill'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Grant } from '@/connectors/language/schema/requests'
import { signAssertion } from './sign-assertion'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const assertionOfClient = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** A request for a token, and what in it proves who asks: nobody may see that. */
export type BuiltGrant = Pick<HttpRequest, 'method' | 'url' | 'headers' | 'contentType' | 'body'> & {
  proof: string
}

/**
 * Returns what asks a token endpoint for a token, as the library writes it (RFC 6749, 4.4; RFC 7523). Nothing is sent: it takes the
 * same way out as every other request, and its answer is read as strictly. Returns undefined when a name has no value.
 */
export async function buildGrant(
  file: Pick<ConnectorFile, 'credentials'>,
  url: string,
  grant: Grant,
  values: Values,
): Promise<BuiltGrant | undefined> {
  const clientId = grant.clientId === undefined ? undefined : fill(grant.clientId, values)
  const assertion = grant.assertion && (await signAssertion(file, grant.assertion, values, url))
  const secret = fill(('clientSecret' in grant && grant.clientSecret) || '', values)
  const proof = grant.assertion ? assertion : secret
  if (!proof || (grant.clientId !== undefined && !clientId)) return undefined
  const { headers, body } = await write(url, clientId, grant, proof, values)
  const { 'content-type': contentType, 'user-agent': _, ...others } = headers
  const inHeader = others.authorization?.replace('Basic ', '')
  return { method: 'POST', url, headers: others, contentType, body, proof: inHeader ?? proof }
}

/** Lets the library write the request, and sends nothing. */
async function write(
  url: string,
  clientId: string | undefined,
  grant: Grant,
  proof: string,
  values: Values,
): Promise<{ headers: Record<string, string>; body: string }> {
  const sent = { headers: {}, body: '' }
  const isBearer = grant.kind === 'jwtBearer'
  await genericTokenEndpointRequest(
    { issuer: new URL(url).origin, token_endpoint: url },
    // The library wants an id of every client, also of one that the request does not name.
    { client_id: clientId ?? 'none' },
    isBearer ? naming(clientId) : proving(grant, proof),
    isBearer ? jwtBearer : 'client_credentials',
    {
      ...fillMap({ ...(grant.scope && { scope: grant.scope }), ...grant.parameters }, values),
      ...(isBearer && { assertion: proof }),
    },
    {
      // Which addresses may be called is judged where the request is sent.
      [allowInsecureRequests]: true,
      [customFetch]: async (_: string, { headers, body }: CustomFetchOptions<'POST', URLSearchParams>) => {
        Object.assign(sent, { headers, body: body.toString() })
        return new Response()
      },
    },
  )
  return sent
}

/** Names a client and proves nothing: what is signed does. */
function naming(clientId: string | undefined): ClientAuth {
  return (_server, _client, body) => {
    if (clientId) body.set('client_id', clientId)
  }
}

/** Proves who a client is: by its secret, or by what it has signed (RFC 7523, 2.2). */
function proving(grant: Extract<Grant, { kind: 'clientCredentials' }>, proof: string): ClientAuth {
  if (!grant.assertion) return grant.secretIn === 'body' ? ClientSecretPost(proof) : ClientSecretBasic(proof)
  return (_server, { client_id }, body) => {
    body.set('client_id', client_id)
    body.set('client_assertion_type', assertionOfClient)
    body.set('client_assertion', proof)
  }
}
