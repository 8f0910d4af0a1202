import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import OAuth from 'oauth-1.0a'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector } from '@/connectors/connector'
import { interpret } from '@/connectors/language/interpret'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'

const file = `connector: signed-erp
hosts: [signed.example]
settings:
  url: { kind: origin, variable: SIGNED_ERP_URL, default: https://api.signed.example }
  consumerKey: { kind: text, variable: SIGNED_ERP_CONSUMER_KEY, missing: { failed: signIn, certain: vendorNotSetUp } }
  consumerSecret: { kind: text, variable: SIGNED_ERP_CONSUMER_SECRET, isSecret: true, missing: { failed: signIn, certain: vendorNotSetUp } }
credentials:
  account: {}
  tokenId: { shape: token }
  tokenSecret: { isSecret: true }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, signIn, records, saved, companies]
answers:
  api: { format: json, refusedBy: [400, 401], error: { code: error, text: text } }
authentications:
  token:
    kind: oauth1
    consumerKey: "{consumerKey}"
    consumerSecret: "{consumerSecret}"
    token: "{tokenId}"
    tokenSecret: "{tokenSecret}"
    realm: "{account}"
requests:
  me: { url: "{url}/me", query: { q: "name IS 'Åse & Co' (100%+*)!", fields: "" }, authentication: token }
  records: { url: "{url}/records/{account}?limit=1", form: { text: "a b+c&d=é", "more[~]": "x" }, authentication: token }
  save: { url: "{url}/saved", method: PUT, body: { name: "{account}" }, authentication: token }
  companies: { url: "{url}/companies", authentication: token }
steps:
  - { ask: me, level: authentication, decides: [reached, signIn], rules: signIn }
  - { ask: records, decides: [records], rules: reads }
  - { ask: save, decides: [saved], rules: reads }
  - ask: companies
    decides: [companies]
    rules: reads
    list: { each: values, id: { from: id, shape: whole }, name: name, pages: { next: next } }
rules:
  signIn:
    - { status: 401, failed: signIn, certain: signInRefused }
    - { unknown: signIn, possible: requestRejected }
  reads: [{ unknown: this, certain: readFailed }]
`
const consumer = { key: 'client of & the vendor', secret: 'shake-hands & co: 100%+' }
const token = { key: 'token-7', secret: "it's a secret (*)" }
const read = readConnectorFile('connector.yaml', file, 'signed-erp')

// Another library than the product's own lines signs the same request once more. Both have to agree.
const other = new OAuth({
  consumer,
  signature_method: 'HMAC-SHA256',
  hash_function: (text, key) => createHmac('sha256', key).update(text).digest('base64'),
})

let server: Server
let url: string
const seen = new Set<string>()
let realms: string[] = []

/** Returns whether a request carries the signature that its method, address, form and keys must have, for the first time. */
async function isSigned(call: IncomingMessage): Promise<boolean> {
  const header = call.headers.authorization ?? ''
  const parts = Object.fromEntries(
    [...header.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value = '']) => [name, value]),
  )
  const { realm, oauth_signature: signature = '', ...said } = parts
  realms.push(realm ?? '')
  const given = Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, decodeURIComponent(String(value))]),
  )
  const isForm = call.headers['content-type'] === 'application/x-www-form-urlencoded'
  const body = Buffer.concat(await call.toArray()).toString()
  const form = isForm ? Object.fromEntries(new URLSearchParams(body)) : {}
  const address = new URL(call.url ?? '', url)
  const query = Object.fromEntries(address.searchParams)
  const expected = other.getSignature(
    { url: `${address.origin}${address.pathname}`, method: call.method ?? '', data: { ...query, ...form } },
    token.secret,
    given as unknown as OAuth.Data,
  )
  const isFresh = !seen.has(given.oauth_nonce ?? '')
  seen.add(given.oauth_nonce ?? '')
  const isKnown = given.oauth_consumer_key === consumer.key && given.oauth_token === token.key
  return isFresh && isKnown && decodeURIComponent(signature) === expected
}

beforeAll(async () => {
  server = createServer(async (call, reply) => {
    const isGood = await isSigned(call)
    const page = new URL(call.url ?? '', url).searchParams.get('page')
    const values = [{ id: page ? 2 : 1, name: 'Nordlys AS' }]
    const next = page ? {} : { next: `${url}/companies?page=2&text=a%20b` }
    reply.writeHead(isGood ? 200 : 401, { 'Content-Type': 'application/json' })
    // What refuses repeats what it was sent, as ERPs do.
    const text = `${call.headers.authorization} ${consumer.secret} ${token.secret}`
    reply.end(JSON.stringify(isGood ? { values, ...next } : { error: 'INVALID_LOGIN', text }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close().closeAllConnections())

function test(credentials: Record<string, string>) {
  realms = []
  const connector = interpret(read.source?.data ?? expect.fail(formatFaults(read.faults))) as Connector
  const environment = {
    SIGNED_ERP_URL: url,
    SIGNED_ERP_CONSUMER_KEY: consumer.key,
    SIGNED_ERP_CONSUMER_SECRET: consumer.secret,
  }
  const settings = connector.settings.parse(environment)
  const signal = new AbortController().signal
  return collectChecks(connector.test({ credentials, vendor: {}, probes: [], settings, signal }))
}

const good = { account: '1234567_SB1', tokenId: token.key, tokenSecret: token.secret }

describe('requests that are signed by OAuth 1.0a', () => {
  it('have a signature that another library finds right: query, form, JSON and further pages', async () => {
    expect(formatFaults(read.faults)).toBe('')
    const checks = await test(good)
    expect(statesOf(checks)).toBe('ppppp')
    expect(checks.at(-1)?.found?.companies?.map(({ id }) => id)).toEqual(['1', '2'])
    expect(new Set(realms)).toEqual(new Set(['1234567_SB1']))
  })

  it.each([
    { ...good, tokenSecret: 'another' },
    { ...good, tokenId: 'another' },
  ])('are refused with another key, and show none of what they were signed with: %j', async (credentials) => {
    const checks = await test(credentials)
    expect(statesOf(checks)).toBe('pf---')
    expect(findingsOf(checks)).toEqual(['signInRefused:certain'])
    const shown = JSON.stringify(checks)
    for (const secret of [consumer.secret, credentials.tokenSecret, /oauth_signature=\\"[^•]/])
      expect(shown).not.toMatch(typeof secret === 'string' ? secret.replace(/[()*+.?]/g, '\\$&') : secret)
  })

  it.each([
    ['a line break in the realm', { ...good, account: 'a\r\nX-Evil: 1' }],
    ['letters that no header can hold', { ...good, account: 'Ås' }],
  ])('are not sent with %s', async (_, credentials) => {
    const checks = await test(credentials)
    expect(findingsOf(checks)).toEqual(['requestRejected:certain'])
    expect(realms).toEqual([])
  })
})

describe('the keys that requests are signed with', () => {
  it.each([
    ['stands in the file', 'consumerSecret: "{consumerSecret}"', 'consumerSecret: "abc"'],
    ['is shown on pages', 'tokenSecret: "{tokenSecret}"', 'tokenSecret: "{tokenId}"'],
    ['is only part of it', 'tokenSecret: "{tokenSecret}"', 'tokenSecret: "a{tokenSecret}"'],
  ])('are refused by the lint where one of them %s', (_, from, to) => {
    const { faults } = readConnectorFile(
      'connector.yaml',
      file.replace(from, () => to),
      'signed-erp',
    )
    expect(formatFaults(faults)).toMatch(
      /^connector\.yaml:\d+:\d+: Requests are signed with this, and it is no secret\. Name/m,
    )
  })
})
