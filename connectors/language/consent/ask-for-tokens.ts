import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  None,
  refreshTokenGrantRequest,
} from 'oauth4webapi'
import { ask } from '@/connectors/ask'
import type { Tokens, TokensReply } from '@/connectors/connector'
import { fill } from '@/connectors/language/run/fill'
import { addValue, type Run } from '@/connectors/language/run/run'
import type { ConsentSource } from '@/connectors/language/schema/requests'
import { readTokens } from './read-tokens'

/** The proof that the customer has consented: the code from the ERP's page, or the refresh token. */
export type Proof =
  | { parameters: URLSearchParams; redirectUri: string; verifier: string }
  | { refreshToken: string }

/**
 * Asks the ERP for tokens, as the library writes the request (RFC 6749, 4.1.3 and 6; RFC 7636), by the same way out as every other
 * request. Rejects only when the run is aborted.
 */
export async function askForTokens(run: Run, source: ConsentSource, proof: Proof): Promise<TokensReply> {
  const url = fill(source.tokens, run.values, encodeURIComponentUnlessAddress(run, source.tokens))
  const client = clientOf(run, source)
  if (!url || !URL.canParse(url) || !client) return { refused: 'clientRefused', ms: 0 }
  const built = await build(url, client, proof)
  const header = built.headers.authorization?.replace('Basic ', '')
  if (header) run.secrets.push(header)
  const { 'content-type': contentType, 'user-agent': _, ...headers } = built.headers
  const reply = await ask(
    { method: 'POST', url, headers, contentType, body: built.body, signal: run.signal },
    run.endpoint,
    readTokens,
    (sent) => run.send(sent, 'tokens'),
  )
  if (reply.trouble !== undefined) return { refused: reply.trouble, raw: reply.raw, ms: reply.ms }
  if (!reply.tokens) return { refused: reply.refused, raw: reply.raw, ms: reply.ms }
  return { tokens: reply.tokens, ms: reply.ms }
}

/** Keeps tokens in a run, which hides them in everything that a test shows. */
export function keepInRun(run: Run, { accessToken, refreshToken, tokensEndAt }: Tokens): void {
  addValue(run, 'accessToken', accessToken, true)
  if (refreshToken) addValue(run, 'refreshToken', refreshToken, true)
  if (tokensEndAt) run.values.set('tokensEndAt', tokensEndAt)
  else run.values.delete('tokensEndAt')
}

/** Writes a value into an address: as it is where the address begins with it, else escaped. */
export function encodeURIComponentUnlessAddress(run: Run, template: string) {
  const first = /^\{(\w+)\}/.exec(template)?.[1]
  return (value: string, name: string) =>
    name === first && run.addresses.has(name) ? value : encodeURIComponent(value)
}

type ClientOfErp = { client: Client; prove: ClientAuth }

function clientOf(run: Run, { clientId, clientSecret, secretIn }: ConsentSource): ClientOfErp | undefined {
  const id = fill(clientId, run.values)
  const secret = clientSecret === undefined ? undefined : fill(clientSecret, run.values)
  if (!id || (clientSecret !== undefined && !secret)) return undefined
  if (!secret) return { client: { client_id: id }, prove: None() }
  return {
    client: { client_id: id },
    prove: secretIn === 'body' ? ClientSecretPost(secret) : ClientSecretBasic(secret),
  }
}

type Sent = { headers: Record<string, string>; body: string }

/** Lets the library write the request, and sends nothing. */
async function build(url: string, { client, prove }: ClientOfErp, proof: Proof): Promise<Sent> {
  const server: AuthorizationServer = { issuer: new URL(url).origin, token_endpoint: url }
  const sent: Sent = { headers: {}, body: '' }
  const options = {
    // Which addresses may be called is judged where the request is sent.
    [allowInsecureRequests]: true,
    [customFetch]: async (
      _: string,
      { headers, body }: { headers: Record<string, string>; body: unknown },
    ) => {
      Object.assign(sent, { headers, body: String(body) })
      return new Response()
    },
  }
  if ('refreshToken' in proof)
    await refreshTokenGrantRequest(server, client, prove, proof.refreshToken, options)
  else {
    const { parameters, redirectUri, verifier } = proof
    await authorizationCodeGrantRequest(server, client, prove, parameters, redirectUri, verifier, options)
  }
  return sent
}
