import { describe, expect, it } from 'vitest'
import type { Probe } from '@/connectors/connector'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { runConnector } from './interpret'
import { openRun } from './run/run'

const file = `connector: token-erp
hosts: [token.example]
settings: { url: { kind: origin, variable: TOKEN_ERP_URL, default: https://api.token.example } }
credentials: { key: { isSecret: true, shape: token }, client: { isOptional: true } }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, signIn, { id: clients, given: client }]
answers: { api: { format: json, error: { code: code } } }
authentications:
  key: { kind: bearer, token: "{key}" }
  token: { kind: basic, user: "{clientId}", password: "{token}" }
requests:
  token: { url: "{url}/token", authentication: key }
  clients: { url: "{url}/clients", authentication: key }
  read: { url: "{url}/{path}", authentication: token }
steps:
  - ask: token
    level: authentication
    decides: [reached, signIn]
    rules: all
    take:
      token: { from: token, isSecret: true, shape: token }
      roles:
        from: { token: token, claim: roles }
        pattern: '(^| )Read( |$)'
        missing: { failed: signIn, certain: noConsent }
        odd: { failed: signIn, certain: otherConsent }
  - ask: clients
    decides: [clients]
    rules: all
    list: { each: clients, id: { from: id, shape: whole }, name: name }
    choose: { by: client, as: clientId, otherwise: "0", absent: { failed: clients, certain: clientUnknown } }
probes:
  rules: all
  kinds:
    object:
      lookups: { path: { of: object, values: { SUPPLIER: suppliers } } }
      ask: read
      holds: { each: values, none: { unknown: permission, certain: noRecords } }
rules: { all: [{ unknown: this, certain: readFailed }] }
`

const tokenOf = (claims: unknown) =>
  ['{}', JSON.stringify(claims), 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.')
const good = tokenOf({ roles: ['Write', 'Read'] })

/** Runs a test against answers by request, and returns the checks and what the last request was signed with. */
async function run(
  answers: { token?: string; suppliers?: unknown[] },
  credentials: Record<string, string> = {},
) {
  const read = readConnectorFile('connector.yaml', file, 'token-erp')
  const source = read.source?.data ?? expect.fail(formatFaults(read.faults))
  const bodies: Record<string, unknown> = {
    token: { token: answers.token ?? good },
    clients: { clients: [{ id: 7, name: 'Nordlys AS' }] },
    read: { values: answers.suppliers ?? [{ id: 1 }] },
  }
  let signedWith = ''
  const request = {
    credentials: { key: 'any-key', ...credentials },
    vendor: {},
    probes: [{ object: 'SUPPLIER', row: 'suppliers' }] as Probe[],
    settings: {
      hosts: { domains: source.hosts, overrideOrigins: [] },
      timeLimitMs: 1000,
      textOf: () => 'https://api.token.example',
    },
    signal: new AbortController().signal,
  }
  const opened = openRun(source, request, async ({ headers }, name) => {
    const [, proof = ''] = headers?.Authorization?.split(' ') ?? []
    signedWith = Buffer.from(proof, 'base64').toString()
    return { status: 200, contentType: 'application/json', body: JSON.stringify(bodies[name]) }
  })
  return { checks: await collectChecks(runConnector(opened, request)), signedWith: () => signedWith }
}

describe('a claim of a token', () => {
  it('is taken of it, with the entries of a list beside each other', async () => {
    const { checks } = await run({})
    expect(checks.map(({ state }) => state)).toEqual(Array(3).fill('passed'))
  })

  it.each([
    [tokenOf({ roles: ['Write'] }), 'otherConsent:certain'],
    [tokenOf({ roles: ['ReadAll'] }), 'otherConsent:certain'],
    [tokenOf({ roles: [] }), 'noConsent:certain'],
    [tokenOf({}), 'noConsent:certain'],
    [tokenOf('roles'), 'noConsent:certain'],
    ['no-token-at-all', 'noConsent:certain'],
    ['a.%%%.c', 'noConsent:certain'],
  ])('says what its lack means: %s', async (token, finding) => {
    const { checks } = await run({ token })
    expect(statesOf(checks)).toBe('pf')
    expect(findingsOf(checks)).toEqual([finding])
  })
})

describe('an entry to choose', () => {
  it('is that which the customer names, and else what the file says stands for it', async () => {
    expect((await run({}, { client: 'Nordlys AS' })).signedWith()).toBe(`7:${good}`)
    expect((await run({})).signedWith()).toBe(`0:${good}`)
    expect(findingsOf((await run({}, { client: 'Fjell AS' })).checks)).toEqual(['clientUnknown:certain'])
  })
})

describe('a permission row that a good answer alone does not prove', () => {
  it('is undecided where the answer has no entry', async () => {
    const { checks } = await run({ suppliers: [] })
    expect(checks.at(-1)).toMatchObject({ id: 'permission', state: 'unknown' })
    expect(findingsOf(checks)).toEqual(['noRecords:certain'])
  })
})
