import { describe, expect, it } from 'vitest'
import { collectChecks, findingsOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { interpret, runConnector } from './interpret'
import { openRun } from './run/run'

const file = `connector: tenant-erp
hosts: [tenant.example]
customerValues:
  place: { shape: label, missing: { failed: signIn, certain: placeMissing } }
settings: {}
credentials: { key: { isSecret: true, shape: token } }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, signIn]
answers: { api: { format: json, error: { code: code } } }
authentications: { key: { kind: bearer, token: "{key}" } }
requests: { me: { url: "https://{place}.tenant.example/me", authentication: key } }
steps: [{ ask: me, level: authentication, decides: [reached, signIn], rules: all }]
rules: { all: [{ unknown: this, certain: readFailed }] }
`

function read(text: string) {
  const { source, faults } = readConnectorFile('connector.yaml', text, 'tenant-erp')
  return { file: source?.data, faults: formatFaults(faults) }
}

/** Runs a test for a customer with these values. Returns what it found and the addresses that it asked. */
async function run(vendor: Record<string, string>) {
  const { file: connector, faults } = read(file)
  if (!connector) return expect.fail(faults)
  const asked: string[] = []
  const request = {
    credentials: { key: 'any-key' },
    vendor,
    probes: [],
    settings: {
      hosts: { domains: connector.hosts, overrideOrigins: [] },
      timeLimitMs: 1000,
      textOf: () => undefined,
    },
    signal: new AbortController().signal,
  }
  const opened = openRun(connector, request, async ({ url }) => {
    asked.push(url)
    return { status: 200, contentType: 'application/json', body: '{}' }
  })
  return { findings: findingsOf(await collectChecks(runConnector(opened, request))), asked }
}

describe('a customer’s own value in a connector', () => {
  it('stands in the address of a request', async () => {
    expect(await run({ place: 'nordlys' })).toEqual({
      findings: [],
      asked: ['https://nordlys.tenant.example/me'],
    })
  })

  it.each([
    ['missing', {}],
    ['empty', { place: '' }],
    ['another host', { place: 'evil.example/' }],
    ['a user of another host', { place: 'a@evil.example' }],
  ])('that is %s is said, and nothing is asked', async (_, vendor: Record<string, string>) => {
    expect(await run(vendor)).toEqual({ findings: ['placeMissing:certain'], asked: [] })
  })

  it('is named to the guide, which must ask for it, and must be used', () => {
    const { file: connector } = read(file)
    expect(connector && interpret(connector).customerValues).toEqual(['place'])
    const idle = read(file.replace('https://{place}.tenant', 'https://api.tenant'))
    expect(idle.faults).toContain('Nothing uses the value of the customer "place".')
  })
})
