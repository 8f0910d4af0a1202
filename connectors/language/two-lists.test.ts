import { describe, expect, it } from 'vitest'
import type { HttpRequest } from '@/connectors/http'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { interpret, runConnector } from './interpret'
import { openRun } from './run/run'
import { settingsSchema } from './settings'
import { twoListsConnector } from './two-lists.fixture'

const read = readConnectorFile('connector.yaml', twoListsConnector, 'cloud-erp')
const file = read.source?.data ?? expect.fail(formatFaults(read.faults))

const environment = (code: string, home = `https://api.cloud.example/${code}`) => ({
  code,
  title: `Books ${code}`,
  links: { home },
})
/** The answers by address. Two environments fill a page. */
const usual: Record<string, unknown> = {
  '/acme/v2/me': {},
  '/acme/v2/environments?kind=books': { value: [environment('live'), environment('trial')] },
  '/acme/v2/environments?kind=books&%24skip=2': { value: [environment('copy')] },
  '/trial/companies': { value: [{ id: 1, name: 'Nordlys' }], next: '/trial/companies?after=1' },
  '/trial/companies?after=1': { value: [{ id: 2, name: 'Fjell' }], next: '' },
}

type Given = { credentials?: Record<string, string>; answers?: Record<string, unknown>; variables?: object }

async function run({ credentials, answers, variables = {} }: Given) {
  const asked: HttpRequest[] = []
  const all = { ...usual, ...answers }
  const request = {
    credentials: Object.fromEntries(
      Object.entries({
        tenant: 'acme',
        key: 'example-key',
        environment: 'trial',
        company: 'Fjell',
        ...credentials,
      }).filter(([, text]) => text !== ''),
    ),
    vendor: {},
    probes: [],
    settings: settingsSchema(file).parse(variables),
    signal: new AbortController().signal,
  }
  const opened = openRun(file, request, async (sent) => {
    asked.push(sent)
    const { origin, href } = new URL(sent.url)
    const answer = all[href.slice(origin.length)]
    return answer === undefined
      ? { failure: 'unreachable' }
      : { status: 200, contentType: 'application/json', body: JSON.stringify(answer) }
  })
  const checks = await collectChecks(runConnector(opened, request))
  return { checks, asked: asked.map(({ url }) => url) }
}

describe('a list after a list', () => {
  it('is asked at the address of the entry that was chosen, page by page', async () => {
    const { checks, asked } = await run({})
    expect(statesOf(checks)).toBe('ppp')
    expect(asked).toEqual(Object.keys(usual).map((path) => `https://api.cloud.example${path}`))
    expect(checks.at(-1)?.company).toEqual({ id: 'acme|trial|2', name: 'Fjell', part: 'Books trial' })
    expect(checks.map(({ choices }) => choices?.field)).toEqual([undefined, 'environment', 'company'])
    expect(checks.map(({ found }) => Object.values(found ?? {})[0]?.map(({ id }) => id))).toEqual([
      undefined,
      ['live', 'trial', 'copy'],
      ['1', '2'],
    ])
  })

  it.each<[string, Given, string, string]>([
    [
      'the first lacks what was named',
      { credentials: { environment: 'elsewhere' } },
      'pf-',
      'environmentUnknown:certain',
    ],
    ['the second lacks what was named', { credentials: { company: 'Elv' } }, 'ppf', 'companyUnknown:certain'],
    [
      'an entry leads to another host',
      {
        answers: {
          '/acme/v2/environments?kind=books': { value: [environment('trial', 'https://evil.example')] },
        },
      },
      'pf-',
      'unreadableAnswer:certain',
    ],
    [
      'the next page is at another host',
      { answers: { '/trial/companies': { value: [], next: 'https://evil.example/x' } } },
      'ppf',
      'unreadableAnswer:certain',
    ],
    [
      'the next page does not come',
      { answers: { '/trial/companies': { value: [], next: '/gone' } } },
      'ppf',
      'unreachable:certain',
    ],
    [
      'the tenant has another shape than the ERP’s',
      { credentials: { tenant: 'a/../b' } },
      'u--',
      'requestRejected:certain',
    ],
  ])('ends the test when %s', async (_, given, states, finding) => {
    const { checks, asked } = await run(given)
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual([finding])
    expect(asked.filter((url) => !url.startsWith('https://api.cloud.example/'))).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    ['nobody has said which entry is meant', { environment: '' }],
    ['the entry that was named is not in it', { environment: 'elsewhere' }],
  ])('says what it holds when %s, for the customer to pick from', async (_, credentials) => {
    const { checks } = await run({ credentials })
    expect(checks[1]).toMatchObject({
      id: 'environments',
      choices: {
        field: 'environment',
        options: ['live', 'trial', 'copy'].map((code) => ({ value: `Books ${code}`, name: `Books ${code}` })),
      },
    })
  })

  it('names an entry by its id where another one has its name, and leaves out what holds a secret', async () => {
    const companies = [
      [1, 'Nordlys'],
      [2, 'Fjell'],
      [3, 'fjell'],
      [4, 'example-key AS'],
    ] as const
    const value = companies.map(([id, name]) => ({ id, name }))
    const { checks } = await run({
      credentials: { company: '' },
      answers: { '/trial/companies': { value, next: '' } },
    })
    expect(checks[2]?.choices?.options).toEqual([
      { value: 'Nordlys', name: 'Nordlys' },
      { value: '2', name: 'Fjell' },
      { value: '3', name: 'fjell' },
    ])
  })

  it('that leads in a circle ends after one round', async () => {
    const { checks, asked } = await run({
      answers: {
        '/trial/companies?after=1': { value: [{ id: 2, name: 'Fjell' }], next: '/trial/companies?after=1' },
      },
    })
    expect(statesOf(checks)).toBe('ppp')
    expect(asked.filter((url) => url.includes('after=1'))).toHaveLength(1)
  })

  it('that never ends is read up to a limit, and is not said to lack what was not read', async () => {
    const endless = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `/acme/v2/environments?kind=books${index ? `&%24skip=${2 * index}` : ''}`,
        { value: [environment(`a${index}`), environment(`b${index}`)] },
      ]),
    )
    const { checks, asked } = await run({ answers: endless, credentials: { environment: 'b49' } })
    expect(findingsOf(checks)).toEqual(['unreadableAnswer:certain'])
    expect(asked.filter((url) => url.includes('/environments'))).toHaveLength(20)
  })

  it('is asked at the operator’s own address with the tenant set in', async () => {
    const { asked } = await run({ variables: { CLOUD_ERP_URL: 'http://127.0.0.1:4010/{tenant}/x' } })
    expect(asked[0]).toBe('http://127.0.0.1:4010/acme/x/me')
  })

  it.each([
    [
      'default: "https://api.cloud.example/{tenant}/v2"',
      'default: "https://api.cloud.example/{key}/v2"',
      /secret "key" would stand/,
    ],
    ['{tenant}/v2"', '{tenat}/v2"', /no value "tenat"\. Did you mean "tenant"/],
    ['https://api.cloud.example/{tenant}', 'https://{tenant}/api', /none of the hosts/],
    ['take: { home: home,', 'take: { home: hom,', /no part of an entry "hom"\. Did you mean "home"/],
    ["pattern: '^[a-z]{3,20}$'", "pattern: '^[a-z]{30}$'", /need a "tenant" that fits.*example:/],
    ["pattern: '^[a-z]{3,20}$'", "pattern: '^[a-z]{3,20}$', example: A1", /This example does not fit/],
    [
      "{ pattern: '^[a-z]{3,20}$' }",
      '{ odd: { failed: signIn, possible: x } }',
      /what "tenant" must look like/,
    ],
    ['pages: { next: next }', 'pages: { next: next, size: 0 }', /"size" is not a key/],
  ])('is refused with line and remedy where the file says %s otherwise', (from, to, says) => {
    const text = twoListsConnector.replace(from, () => to)
    expect(text).not.toBe(twoListsConnector)
    expect(formatFaults(readConnectorFile('connector.yaml', text, 'cloud-erp').faults)).toMatch(says)
  })

  it('lets the form say that a credential has another shape, where no test is to say it', () => {
    const [tenant, key] = interpret(file).credentialFields
    expect(['acme', 'a1', ''].map((text) => tenant?.fits?.(text))).toEqual([true, false, false])
    expect(key?.fits?.('two words')).toBe(false)
  })
})
