import { describe, expect, it } from 'vitest'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { interpret, runConnector } from './interpret'
import { openRun } from './run/run'
import { smallConnector } from './small-connector.fixture'

/** The small connector with two environments, each with an address and a secret of its own. */
const text = smallConnector
  .replace('vendorValues: [application]\n', 'environments: [production, sandbox]\n')
  .replace(
    'default: https://api.small.example }',
    'default: https://api.small.example, inEnvironment: { sandbox: https://try.small.example } }',
  )
  .replace('kind: byVendorValue', 'kind: byEnvironment')
  .replace('    of: application\n', '')

const read = (yaml: string) => readConnectorFile('connector.yaml', yaml, 'small-erp')
const { source, faults } = read(text)
const file = source?.data ?? expect.fail(formatFaults(faults))
const connector = interpret(file)

const secrets = { SMALL_ERP_APPLICATION_KEYS: '{"production":"live-secret","sandbox":"trial-secret"}' }

/** Tests in an environment and returns the first address that was asked, and what the first check says. */
async function tested(environment?: string, variables: Record<string, string> = secrets) {
  const urls: string[] = []
  const request = {
    credentials: { key: 'abc' },
    vendor: {},
    environment,
    probes: [],
    settings: connector.settings.parse(variables),
    signal: new AbortController().signal,
  }
  const run = openRun(file, request, async ({ url }) => {
    urls.push(url)
    return { failure: 'unreachable' }
  })
  const checks = []
  for await (const check of runConnector(run, request)) checks.push(check)
  return { url: urls[0], environments: checks.map((check) => check.environment) }
}

describe('an ERP with several environments', () => {
  it.each([
    ['sandbox', 'https://try.small.example/v1/session?applicationKey=trial-secret&key=abc', 'sandbox'],
    ['production', 'https://api.small.example/v1/session?applicationKey=live-secret&key=abc', 'production'],
    [undefined, 'https://api.small.example/v1/session?applicationKey=live-secret&key=abc', 'production'],
    ['elsewhere', 'https://api.small.example/v1/session?applicationKey=live-secret&key=abc', 'production'],
  ])(
    'is asked at the address and with the secret of the named one, else of the first: %s',
    async (named, url, said) => {
      expect(formatFaults(faults)).toBe('')
      expect(connector.environments).toEqual(['production', 'sandbox'])
      expect(await tested(named)).toEqual({ url, environments: [said, undefined, undefined, undefined] })
    },
  )

  it('is asked where the operator says, whatever the environment', async () => {
    const variables = { ...secrets, SMALL_ERP_URL: 'http://127.0.0.1:4010' }
    expect((await tested('sandbox', variables)).url).toMatch(/^http:\/\/127\.0\.0\.1:4010\/v1\/session/)
  })

  it('lacks the secret of each environment that the variable does not have', () => {
    const settings = connector.settings.parse({ SMALL_ERP_APPLICATION_KEYS: '{"production":"hush"}' })
    expect(connector.missingSettings({}, settings)).toEqual(['SMALL_ERP_APPLICATION_KEYS (sandbox)'])
  })

  it.each([
    [
      '{ sandbox: https://try',
      '{ sandbx: https://try',
      /There is no environment "sandbx"\. Did you mean "sandbox"\?/,
    ],
    ['https://try.small.example', 'https://evil.example', /inEnvironment|none of the hosts/],
    ['https://try.small.example', 'https://try.small.example/v2', /must be an address without a path/],
    [
      'environments: [production, sandbox]\n',
      '',
      /There is no environment "sandbox"\..*There are no environments\. Add/s,
    ],
    [
      'sandbox: https://try.small.example',
      'sandbox: "https://{key}.small.example"',
      /The secret "key" would stand/,
    ],
  ])('is refused with its line and a remedy when %j is %j', (from, to, sentence) => {
    expect(text).toContain(from)
    expect(formatFaults(read(text.replace(from, () => to)).faults)).toMatch(sentence)
  })

  it('is refused when its environments change nothing', () => {
    const idle = smallConnector.replace('settings:\n', 'environments: [production, sandbox]\nsettings:\n')
    expect(formatFaults(read(idle).faults)).toContain('The environments change nothing.')
  })
})
