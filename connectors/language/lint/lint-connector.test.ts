import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { smallConnector } from '@/connectors/language/small-connector.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'

const faultsOf = (text: string) =>
  formatFaults(readConnectorFile('connector.yaml', text, 'small-erp').faults)
    .split('\n')
    .filter(Boolean)

/** Returns the text with one change, which must change something. */
function planted(from: string, to: string): string {
  const text = smallConnector.replace(from, () => to)
  expect(text).not.toBe(smallConnector)
  return text
}

const mistakes: [string, string, string, RegExp][] = [
  [
    'a private host',
    'small.example]',
    'router.local]',
    /^connector\.yaml:2:9: .*no domain of the public Internet/,
  ],
  ['a host by its number', 'small.example]', '10.0.0.1]', /^connector\.yaml:2:9: .*must be a public domain/],
  [
    'a host without a domain',
    'small.example]',
    'localhost]',
    /^connector\.yaml:2:9: .*must be a public domain/,
  ],
  ['a request to another host', '{url}/v1/clients", a', 'https://evil.example/v1", a', /none of the hosts/],
  ['a request over http', '{url}/v1/clients", a', 'http://small.example/v1", a', /none of the hosts/],
  ['a host made of a value', '{url}/v1/clients", a', 'https://{client}/v1", a', /none of the hosts/],
  [
    'a default at another host',
    'default: https://api.small.example',
    'default: https://evil.example',
    /none of the hosts/,
  ],
  [
    'a variable of the product',
    'SMALL_ERP_APPLICATION_KEYS',
    'SECRET_KEYS',
    /no variable of this ERP.*SMALL_ERP_/,
  ],
  ['a variable read twice', 'SMALL_ERP_TIME_LIMIT_SECONDS', 'SMALL_ERP_URL', /is read twice/],
  ['an expression that RE2 does not know', '^application$', '(?=application)', /is not an expression of RE2/],
  [
    'an endless expression',
    '^application$',
    `${'(a+)+'.repeat(200)}`,
    /too_big|expected string to have <=500|Too big/,
  ],
  [
    'a secret in an address',
    'v1/clients", a',
    'v1/{key}", a',
    /The secret "key" would stand where others log it/,
  ],
  [
    'a secret in a query',
    'query: { count: "1" }',
    'query: { count: "{session}" }',
    /The secret "session" would stand/,
  ],
  [
    'a secret in a plain header',
    'query: { count: "1" }',
    'headers: { X-Key: "{key}" }',
    /The secret "key" would stand/,
  ],
  [
    'a header of the product’s own',
    'query: { count: "1" }',
    'headers: { Host: evil.example }',
    /set by the product itself/,
  ],
  [
    'an unseen value in a header',
    ', isSecret: true, shape: token }',
    ', isSecret: true }',
    /has no shape, and stands in a header/,
  ],
  [
    'an authentication that names the host',
    'session: { kind: bearer, token: "{session}" }',
    'session: { kind: header, name: Host, value: "{session}" }',
    /set by the product itself/,
  ],
  ['an id without a shape', 'id: { from: id, shape: whole }', 'id: { from: id }', /Give it a shape/],
  ['an alias', 'hosts: [small.example]', 'hosts: &h [small.example]', /Anchors and aliases are not allowed/],
  ['endless checks', 'checks: [reached,', `checks: [${'a, '.repeat(100)}reached,`, /Too big|too big|<=20/],
  ['a wrong type', 'is: "{scope}"', 'is: 7', /must be text/],
  ['a mistyped key', 'leadsTo: company', 'leadTo: company', /"leadTo" is not a key.*Did you mean "leadsTo"/],
  [
    'a mistyped request',
    'ask: listClients',
    'ask: listClient',
    /no request "listClient"\. Did you mean "listClients"/,
  ],
  [
    'a request that nothing asks',
    'ask: listScopes',
    'ask: listClients',
    /Nothing uses the request "listScopes"/,
  ],
  ['a mistyped table', 'rules: lists', 'rules: list', /no table of rules "list"/],
  [
    'an unknown authentication',
    'authentication: session }',
    'authentication: sesion }',
    /no authentication "sesion"/,
  ],
  [
    'a check of another step',
    'failed: clients, certain: noClients',
    'failed: signIn, certain: noClients',
    /no check that is asked about here "signIn"/,
  ],
  [
    'a check that nothing decides',
    'signIn, clients]\na',
    'signIn, clients, more]\na',
    /must be decided once, in this order/,
  ],
  [
    'the check of permission rows',
    'checks: [reached, ',
    'checks: [permission, reached, ',
    /"permission" is added where rows are proved/,
  ],
  [
    'a table without an end',
    '    - { unknown: this, certain: readFailed }\n',
    '',
    /last rule must fit every answer/,
  ],
  [
    'a sign-in that is tried again',
    '    - { status: 401, failed: signIn',
    '    - { status: 401, tryAgain: true, failed: signIn',
    /A sign-in is not tried again/,
  ],
  ['a rule that nothing reaches', '    - { status: 403, f', '    - { f', /A rule above it fits every answer/],
  [
    'an outcome without a check',
    'failed: clients, certain: noClients',
    'certain: noClients',
    /needs one of failed and unknown/,
  ],
  ['an outcome without a cause', ', certain: noClients', '', /needs a cause/],
  [
    'a name without a value',
    '{clientId}/{path}',
    '{clientID}/{path}',
    /no value "clientID"\. Did you mean "clientId"/,
  ],
  ['a name used too early', 'v1/session"', 'v1/{session}"', /no value "session"/],
  ['braces around no name', 'v1/session"', 'v1/{a b}"', /braces only around a name/],
  [
    'a credential that nothing needs',
    '  client: {',
    '  other: { isOptional: true }\n  client: {',
    /Nothing uses the credential "other"/,
  ],
  ['a required credential left out', 'by: client\n', 'by: clients\n', /no credential "clients"/],
  [
    'a rule for want of a credential that nobody may leave out',
    '- { status: 403, failed',
    '- { status: 403, lacks: key, failed',
    /no optional credential "key"/,
  ],
  ['a row proved in no way', '      ask: readOne\n', '', /"object" must be proved in one way/],
  ['a body in a GET', 'method: POST', 'method: GET', /A GET has no body/],
  [
    'a choice without a list',
    /list:\n {6}each[\s\S]*?choose/.exec(smallConnector)?.[0] ?? '',
    'choose',
    /no list to choose from/,
  ],
]

describe('a connector’s file', () => {
  it('has no mistakes when it is right', () => {
    expect(faultsOf(smallConnector)).toEqual([])
  })

  it.each(mistakes)('is refused with its line and a remedy: %s', (_, from, to, says) => {
    const faults = faultsOf(planted(from, to))
    expect(faults.join('\n')).toMatch(says)
    for (const fault of faults) expect(fault).toMatch(/^connector\.yaml:\d+:\d+: .+ .+/)
  })

  it('reads no variable of the product, whatever id its ERP has', () => {
    const table = readFileSync('docs/operations/settings.md', 'utf8')
    const ofTheProduct = [...table.matchAll(/^\| `([A-Z0-9]+(?:_[A-Z0-9]+)+)` \|/gm)]
      .map(([, name = '']) => name)
      .filter(
        (name) => !/^(?:BUSINESS_CENTRAL|PENNYLANE|SAGE_INTACCT|TRIPLETEX|TWENTYFOURSEVENOFFICE)_/.test(name),
      )
    expect(ofTheProduct.length).toBeGreaterThan(10)
    for (const variable of ofTheProduct) {
      const id = variable.split('_')[0]?.toLowerCase()
      const text = smallConnector.replaceAll('small-erp', id ?? '').replace('SMALL_ERP_URL', variable)
      expect(
        readConnectorFile('connector.yaml', text, id ?? '').faults.map(({ message }) => message),
      ).toContain(`"${variable}" is no variable of this ERP.`)
    }
  })
})
