import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector, Tokens } from '@/connectors/connector'
import { interpret } from '@/connectors/language/interpret'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { agreeAtErp } from './agree-at-erp.fixture'
import { type ErpWithConsent, startErpWithConsent } from './erp-with-consent.fixture'

const text = readFileSync('e2e/content-with-consent/guides/cloud-books/connector.yaml', 'utf8')
const read = (changed = text) => readConnectorFile('connector.yaml', changed, 'cloud-books')
const redirectUri = 'http://localhost:4999/consent/callback'
const connector = interpret(read().source?.data ?? expect.fail(formatFaults(read().faults))) as Connector
const consent = connector.consent ?? expect.fail('no consent')

let erp: ErpWithConsent
beforeAll(async () => {
  erp = await startErpWithConsent(redirectUri)
})
afterAll(() => erp.close())

const contextOf = (credentials: Partial<Tokens> = {}, changed: Record<string, string> = {}) => ({
  credentials: credentials as Record<string, string>,
  vendor: {},
  settings: connector.settings.parse({ ...erp.settings, ...changed }),
  signal: new AbortController().signal,
})

async function begin(state = 'of-the-test') {
  const verifier = generateRandomCodeVerifier()
  const codeChallenge = await calculatePKCECodeChallenge(verifier)
  const url = consent.urlOf(contextOf(), { redirectUri, state, codeChallenge, language: 'nb' })
  return { url: url ?? expect.fail('no address'), state, verifier, redirectUri }
}

async function consented(): Promise<Tokens> {
  const { url, ...begun } = await begin()
  const back = await agreeAtErp(url, 'agree')
  const reply = await consent.redeem(contextOf(), { parameters: back.searchParams, ...begun })
  return reply.tokens ?? expect.fail(JSON.stringify(reply))
}

const test = (credentials: Partial<Tokens>, renew?: () => ReturnType<typeof consent.renew>) =>
  collectChecks(connector.test({ ...contextOf(credentials), probes: [], ...(renew && { renew }) }))

describe('a consent at a real provider', () => {
  it('leads to the ERP’s page with a state, a challenge and the scope, and without the secret', async () => {
    const { url } = await begin()
    const { code_challenge, ...parameters } = Object.fromEntries(url.searchParams)
    expect(code_challenge).toMatch(/^[\w-]{43}$/)
    expect(parameters).toEqual({
      response_type: 'code',
      client_id: 'acme',
      redirect_uri: redirectUri,
      scope: 'books offline_access',
      prompt: 'consent',
      state: 'of-the-test',
      code_challenge_method: 'S256',
      ui_locales: 'nb',
    })
  })

  it('gives tokens with which a test connects, and shows none of them', async () => {
    const tokens = await consented()
    expect(Object.keys(tokens).sort()).toEqual(['accessToken', 'refreshToken', 'tokensEndAt'])
    const checks = await test({ ...tokens, tokensEndAt: String(Date.now() + 3_600_000) })
    expect(statesOf(checks)).toBe('ppp')
    expect(checks.at(-1)?.company).toEqual({ id: '7', name: 'Nordlys AS' })
  })

  it('is renewed by a test whose tokens end soon, and the renewed ones are good for the next', async () => {
    const tokens = await consented()
    const kept: Tokens[] = []
    const renewed = async () => {
      const reply = await consent.renew(contextOf(tokens))
      if (reply.tokens) kept.push(reply.tokens)
      return reply
    }
    expect(statesOf(await test(tokens, renewed))).toBe('ppp')
    expect(kept).toHaveLength(1)
    expect(kept[0]?.refreshToken).not.toBe(tokens.refreshToken)
    expect(statesOf(await test(kept[0] ?? {}))).toBe('ppp')
  })

  it('that was refused, or never given, is a cause of the sign-in', async () => {
    const tokens = await consented()
    await erp.revokeAll()
    const stillFresh = { ...tokens, tokensEndAt: String(Date.now() + 3_600_000) }
    for (const credentials of [tokens, stillFresh, {}]) {
      const checks = await test(credentials)
      expect(findingsOf(checks)).toEqual(['consentEnded:certain'])
      expect(statesOf(checks)).toBe('pf-')
      expect(JSON.stringify(checks)).not.toContain(tokens.refreshToken ?? '–')
    }
  })

  it.each([
    ['refuse', 'consentDenied'],
    ['leave', 'consentDenied'],
  ] as const)('is denied by somebody who chooses to %s', async (choice, cause) => {
    const { url, ...begun } = await begin()
    const back = await agreeAtErp(url, choice)
    const reply = await consent.redeem(contextOf(), { parameters: back.searchParams, ...begun })
    expect(reply.refused).toBe(cause)
  })

  it('is not believed with another state, another verifier, or a second time', async () => {
    const { url, ...begun } = await begin()
    const back = await agreeAtErp(url, 'agree')
    const redeem = async (changed: object) =>
      (await consent.redeem(contextOf(), { parameters: back.searchParams, ...begun, ...changed })).refused
    expect(await redeem({ state: 'another' })).toBe('consentFailed')
    expect(await redeem({ verifier: generateRandomCodeVerifier() })).toBe('consentExpired')
    expect(await redeem({})).toBeUndefined()
    expect(await redeem({})).toBe('consentExpired')
  })

  it.each([
    ['access_denied', 'consentDenied'],
    ['unauthorized_client', 'clientRefused'],
    ['invalid_scope', 'clientRefused'],
    ['server_error', 'consentFailed'],
    ['temporarily_unavailable', 'consentFailed'],
    ['<script>', 'consentFailed'],
  ])('that ends in the error %s is: %s', async (error, cause) => {
    const parameters = new URLSearchParams({ error, state: 's' })
    const answer = { parameters, state: 's', verifier: 'v', redirectUri }
    expect((await consent.redeem(contextOf(), answer)).refused).toBe(cause)
  })

  it('is the vendor’s to repair when the ERP does not know its client', async () => {
    const { url, ...begun } = await begin()
    const back = await agreeAtErp(url, 'agree')
    const context = contextOf({}, { CLOUD_BOOKS_CLIENT_SECRET: 'another' })
    const reply = await consent.redeem(context, { parameters: back.searchParams, ...begun })
    expect(reply.refused).toBe('clientRefused')
    expect(JSON.stringify(reply)).not.toContain('another')
  })

  it('is `timedOut` when the ERP takes longer than a renewal or a consent may, although a test would wait', async () => {
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const context = contextOf({ refreshToken: 'r' }, { CLOUD_BOOKS_LOGIN_URL: url })
    const signal = AbortSignal.timeout(20_000)
    const reply = await consent.renew({ ...context, signal, timeLimitMs: 50 })
    silent.close().closeAllConnections()
    expect(reply).toMatchObject({ refused: 'timedOut' })
  })

  it('cannot begin without the settings of the vendor, which are named', async () => {
    const bare = connector.settings.parse({})
    const request = { redirectUri, state: 's', codeChallenge: 'c', language: 'en' }
    expect(consent.urlOf({ ...contextOf(), settings: bare }, request)).toBeUndefined()
    expect(connector.missingSettings({}, bare)).toEqual([
      'CLOUD_BOOKS_CLIENT_ID',
      'CLOUD_BOOKS_CLIENT_SECRET',
    ])
  })
})

describe('the connector of an ERP that asks for consent', () => {
  it('has no mistakes, and the causes of a consent', () => {
    expect(formatFaults(read().faults)).toBe('')
    expect(connector.causes).toContain('consentDenied')
  })

  it.each([
    ['authorize: "{login}/auth"', 'authorize: https://evil.example/auth', /none of the hosts/],
    ['tokens: "{login}/token"', 'tokens: "{company}/token"', /no setting that is an address "company"/],
    ['clientId: "{clientId}"', 'clientId: fixed', /must be a setting that has "missing"/],
    ['    isSecret: true\n', '', /This setting is no secret/],
    ['scope: books offline_access', 'scope: "{clientSecret}"', /secret "clientSecret" would stand/],
    [
      'company: { isOptional',
      'accessToken: { isOptional',
      /"accessToken" is the name of a token of the consent/,
    ],
    [
      'authentications:\n',
      'authentications:\n  other: { kind: authorizationCode, authorize: "{login}/a", tokens: "{login}/t", clientId: "{clientId}" }\n',
      /A customer consents once/,
    ],
    [
      'kind: authorizationCode',
      'kind: implicit',
      /"authentications.consent.kind" has a value that is not known\. .*basic/,
    ],
  ])('is refused with its line and a remedy: %s', (from, to, says) => {
    const changed = text.replace(from, () => to)
    expect(changed).not.toBe(text)
    expect(formatFaults(read(changed).faults)).toMatch(says)
  })
})
