import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Claims = Record<string, unknown>

type Answer = (status: number, body: object, headers?: object) => unknown
type Refusal = { status: number; error?: string; challenge?: string }

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * Opens an issuer on loopback whose `behaviour` a test may change. `reset` makes it honest again. The real issuer of the
 * end-to-end tests never misbehaves.
 */
export async function openIssuer(clientId: string) {
  const [own, foreign] = [newKey(), newKey()]
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const honest = () => ({
    /** Replaces claims of the ID token. Undefined removes a claim. */
    idToken: {} as Claims,
    userInfo: { email: 'ines@vendor.example', email_verified: true, name: 'Inès' } as Claims,
    isForged: false,
    /** Replaces entries of the metadata. Undefined in place of all of them makes the address one of no provider. */
    metadata: {} as Claims | undefined,
    hasRefreshTokens: true,
    /** Is the answer to every request for a token or an account. */
    refusal: undefined as Refusal | undefined,
  })
  const issuer = {
    url,
    close: () => server.close(),
    behaviour: honest(),
    spent: new Set<string>(),
    grants: 0,
  }
  let nonce = ''

  /** Returns what a browser brings back after signing in as `subject`. */
  function leadBack(authorization: URL, subject: string, changes: Record<string, string> = {}) {
    nonce = authorization.searchParams.get('nonce') ?? ''
    const state = authorization.searchParams.get('state') ?? ''
    const challenge = authorization.searchParams.get('code_challenge') ?? ''
    return new URLSearchParams({ code: `${subject}.${challenge}`, state, ...changes })
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, body: object, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') return describeItself(answer)
    if (request.url === '/keys') return void answer(200, { keys: [jwk(own.publicKey)] })
    if (request.url === '/token') issuer.grants += 1
    if (issuer.behaviour.refusal) return refuse(issuer.behaviour.refusal, answer)
    if (request.url === '/token') return void grant(new URLSearchParams(await text(request)), answer)
    const subject = /^Bearer access-(.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (subject) return void answer(200, { sub: subject, ...issuer.behaviour.userInfo })
    answer(401, {}, { 'www-authenticate': 'Bearer error="invalid_token"' })
  }

  function describeItself(answer: Answer): void {
    const { metadata: changes } = issuer.behaviour
    if (changes) answer(200, { ...metadata, ...changes })
    else answer(404, {})
  }

  function grant(asked: URLSearchParams, answer: Answer): void {
    const token = asked.get('code') ?? asked.get('refresh_token') ?? ''
    const [subject = '', challenge] = token.split('.')
    const verified = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    if (issuer.spent.has(token) || (asked.has('code') && verified !== challenge))
      return void answer(400, { error: 'invalid_grant' })
    issuer.spent.add(token)
    answer(200, {
      token_type: 'bearer',
      access_token: `access-${subject}`,
      id_token: idToken(subject, asked.has('code') ? { nonce } : {}),
      ...(issuer.behaviour.hasRefreshTokens && { refresh_token: `${subject}.${issuer.grants}` }),
    })
  }

  function idToken(subject: string, further: Claims): string {
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: url, sub: subject, aud: clientId, iat: now, exp: now + 300, ...further }
    const body = `${encode({ alg: 'RS256', kid: 'one' })}.${encode({ ...right, ...issuer.behaviour.idToken })}`
    const { privateKey } = issuer.behaviour.isForged ? foreign : own
    return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`
  }

  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/me`,
    jwks_uri: `${url}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
  return Object.assign(issuer, {
    leadBack,
    reset: () => {
      issuer.behaviour = honest()
    },
  })
}

function refuse({ status, error, challenge }: Refusal, answer: Answer): void {
  answer(status, { error }, challenge ? { 'www-authenticate': challenge } : {})
}

function jwk(key: KeyObject) {
  return { ...key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
}
