import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector } from '@/connectors/connector'
import { interpret } from '@/connectors/language/interpret'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { tokenConnector } from './token-connector.fixture'

const file = (secretIn: string) =>
  tokenConnector({
    name: 'cloud',
    credentials: '  client: {}\n  secret: { isSecret: true }',
    grant: `{ kind: clientCredentials, clientId: "{client}", clientSecret: "{secret}", secretIn: ${secretIn}, scope: books }`,
  })

const clients = { header: 'client_secret_basic', body: 'client_secret_post' } as const
// What a form must write otherwise stands in it, so that the client and the provider have to agree.
const secret = 'shake-hands & co: 100%+'
let server: Server
let url: string

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(url, {
    clients: Object.entries(clients).map(([id, method]) => ({
      client_id: `of-the-${id}`,
      client_secret: secret,
      token_endpoint_auth_method: method,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    scopes: ['books'],
    features: { clientCredentials: { enabled: true } },
    cookies: { keys: ['of the test'] },
  })
  const callback = provider.callback()
  server.on('request', async (call, reply) => {
    if (call.url !== '/company') return callback(call, reply)
    const [, token = ''] = call.headers.authorization?.split(' ') ?? []
    const found = await provider.ClientCredentials.find(token)
    reply.writeHead(found?.scope === 'books' ? 200 : 401, { 'Content-Type': 'application/json' })
    reply.end(JSON.stringify({ id: 'c-7', name: found?.clientId }))
  })
})
afterAll(() => server.close().closeAllConnections())

describe.each(['header', 'body'])('a token of OAuth 2.0, with the secret in the %s', (secretIn) => {
  const read = readConnectorFile('connector.yaml', file(secretIn), 'cloud-erp')
  const test = (credentials: Record<string, string>) => {
    const connector = interpret(read.source?.data ?? expect.fail(formatFaults(read.faults))) as Connector
    const environment = { CLOUD_ERP_URL: url, CLOUD_ERP_TOKEN_URL: `${url}/token` }
    const settings = connector.settings.parse(environment)
    const signal = new AbortController().signal
    return collectChecks(connector.test({ credentials, vendor: {}, probes: [], settings, signal }))
  }

  it('is asked of a real provider, and sent with what follows', async () => {
    expect(formatFaults(read.faults)).toBe('')
    const checks = await test({ client: `of-the-${secretIn}`, secret })
    expect(statesOf(checks)).toBe('ppp')
    expect(checks.at(-1)?.company).toEqual({ id: 'c-7', name: `of-the-${secretIn}` })
  })

  it.each([
    { client: `of-the-${secretIn}`, secret: 'another' },
    { client: 'nobody', secret },
  ])('is refused by its reason, without the secret: %j', async (credentials) => {
    const checks = await test(credentials)
    expect(statesOf(checks)).toBe('pf-')
    expect(findingsOf(checks)).toEqual(['clientRefused:certain'])
    expect(JSON.stringify(checks)).not.toContain(credentials.secret)
  })
})
