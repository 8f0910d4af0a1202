import { X509Certificate } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { importX509, type JWTHeaderParameters, jwtVerify } from 'jose'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector } from '@/connectors/connector'
import {
  bearer,
  makeFor,
  signingConnector,
} from '@/connectors/language/authentication/signing-connector.fixture'
import { interpret } from '@/connectors/language/interpret'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'

let server: Server
let url: string
let made: Record<string, string>
/** What the token address was sent, by its last call. */
let sent: URLSearchParams
let heard: JWTHeaderParameters | undefined
let provider: Provider

/** A token address that believes who signs with the certificate that was handed to it, and answers as RFC 7523 says. */
async function answerBearer(form: URLSearchParams, audience: string): Promise<[number, object]> {
  if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return [400, { error: 'unsupported_grant_type' }]
  try {
    const { payload, protectedHeader } = await jwtVerify(
      form.get('assertion') ?? '',
      await importX509(made.certificate ?? '', 'ES256'),
      {
        issuer: 'client-7',
        subject: 'client-7',
        audience,
        maxTokenAge: 130,
        requiredClaims: ['exp', 'iat', 'jti'],
      },
    )
    heard = protectedHeader
    return [200, { access_token: 'token-of-a-bearer', scope: payload.scope }]
  } catch (error) {
    return [
      400,
      { error: 'invalid_grant', error_description: `${(error as Error).message}: ${form.get('assertion')}` },
    ]
  }
}

beforeAll(async () => {
  made = await makeFor('ES256')
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = new Provider(url, {
    clients: [
      {
        client_id: 'client-7',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [JSON.parse(made.publicKey ?? '')] },
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    scopes: ['books'],
    features: { clientCredentials: { enabled: true } },
    cookies: { keys: ['of the test'] },
    // The ERP wants the address of its tokens as the audience, as most do.
    assertJwtClientAuthClaimsAndHeader: async () => {},
  })
  const callback = provider.callback()
  server.on('request', async (call, reply) => {
    const answer = (status: number, body: object) =>
      reply.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (call.url === '/bearer') {
      sent = new URLSearchParams(Buffer.concat(await call.toArray()).toString())
      return answer(...(await answerBearer(sent, `${url}/bearer`)))
    }
    if (call.url !== '/company') return callback(call, reply)
    const [, token = ''] = call.headers.authorization?.split(' ') ?? []
    const isGood =
      token === 'token-of-a-bearer' || (await provider.ClientCredentials.find(token))?.scope === 'books'
    answer(isGood ? 200 : 401, { id: 'c-7', name: 'Nordlys AS' })
  })
})
afterAll(() => server.close().closeAllConnections())

function test(text: string, credentials: Record<string, string>, path = '/token') {
  const { source, faults } = readConnectorFile('connector.yaml', text, 'signing-erp')
  expect(formatFaults(faults)).toBe('')
  const connector = interpret(source?.data ?? expect.fail()) as Connector
  const settings = connector.settings.parse({ SIGNING_ERP_URL: url, SIGNING_ERP_TOKEN_URL: `${url}${path}` })
  const signal = new AbortController().signal
  return collectChecks(connector.test({ credentials, vendor: {}, probes: [], settings, signal }))
}

describe('a client that signs with a key that Handrail has made', () => {
  it('is known by a certified provider, which got the public key', async () => {
    const checks = await test(signingConnector(), { client: 'client-7', ...made })
    expect(statesOf(checks)).toBe('ppp')
    expect(checks.at(-1)?.company).toEqual({ id: 'c-7', name: 'Nordlys AS' })
  })

  it('is refused with a key that the ERP does not have, and shows nothing of it', async () => {
    const other = await makeFor('ES256')
    const checks = await test(signingConnector(), { client: 'client-7', ...other })
    expect(statesOf(checks)).toBe('pf-')
    expect(findingsOf(checks)).toEqual(['clientRefused:certain'])
  })

  it('is not asked about without a key', async () => {
    const checks = await test(signingConnector(), { client: 'client-7' })
    expect(findingsOf(checks)).toEqual(['requestRejected:certain'])
  })
})

describe('a grant for what is signed', () => {
  const text = signingConnector({
    credentials: '\n  keyId: {}',
    grant: bearer('keyId: "{keyId}", certificate: certificate, claims: { scope: [books, "{client}"] }'),
  })

  it('is believed by whoever has the certificate, found by its thumbprints and by the ERP’s own name', async () => {
    const checks = await test(text, { client: 'client-7', keyId: 'of the ERP', ...made }, '/bearer')
    expect(statesOf(checks)).toBe('ppp')
    const { fingerprint256 } = new X509Certificate(made.certificate ?? '')
    const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
    expect(heard).toMatchObject({ alg: 'ES256', typ: 'JWT', kid: 'of the ERP', 'x5t#S256': thumbprint })
    expect(heard?.x5t).toMatch(/^[\w-]{27}$/)
    expect([...sent.keys()]).toEqual(['assertion', 'grant_type'])
  })

  it('is refused for another key, and an answer that repeats it shows nothing of it', async () => {
    const other = await makeFor('ES256')
    const checks = await test(text, { client: 'client-7', keyId: 'k', ...other }, '/bearer')
    expect(findingsOf(checks)).toEqual(['assertionRefused:certain'])
    const shown = JSON.stringify(checks)
    expect(shown).toContain('•••')
    for (const secret of [sent.get('assertion') ?? '–', other.signingKey?.split('\n')[1] ?? '–'])
      expect(shown).not.toContain(secret)
  })
})
