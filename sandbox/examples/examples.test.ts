import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connector, Probe } from '@/connectors/connector'
import { smallAnswers } from '@/connectors/language/small-answers.fixture'
import { smallConnector } from '@/connectors/language/small-connector.fixture'
import { collectChecks, findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { readConnectors } from '@/lib/connection/registry'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'

let folder: string
let sandbox: Sandbox
let connector: Connector
let settings: unknown

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  write('connector.yaml', smallConnector)
  write('acme.yaml', 'erp: small-erp\nvalues: { application: acme-books }\n')
  for (const [name, text] of Object.entries(smallAnswers)) write(`answers/${name}.http`, text)
  sandbox = await startSandbox({ contentFolders: [folder], lookEveryMs: 0 })
  connector = readConnectors([folder]).connectors.get('small-erp') as Connector
  settings = connector.settings.parse(sandboxSettings(sandbox.url, [], [folder]))
})
afterAll(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  const file = join(folder, 'guides/small-erp', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

const probes: Probe[] = [
  { row: 'customers', object: 'CUSTOMER' },
  { row: 'ledger', object: 'LEDGER' },
  { row: 'scope', scope: 'ledger:read' },
]

const test = (key: string) =>
  collectChecks(
    connector.test({
      credentials: { key },
      vendor: { application: 'acme-books' },
      probes,
      settings,
      signal: new AbortController().signal,
    }),
  )

describe('an ERP that the product has never seen', () => {
  it('connects with any key, and says which company and which clients', async () => {
    const checks = await test('any-key')
    expect(statesOf(checks)).toBe('pppp')
    expect(checks.map(({ state }) => state)).toEqual(Array(7).fill('passed'))
    expect(checks.flatMap(({ company }) => company ?? [])).toEqual([{ id: '7', name: 'Nordlys AS' }])
    expect(checks.flatMap(({ found }) => found?.clients ?? [])).toHaveLength(1)
  })

  it.each([
    ['wrong-key', 'puf-', ['signInRefused:certain']],
    ['wrong-application', 'pf--', ['applicationRefused:certain']],
    ['two-clients', 'pppu', ['clientNotChosen:certain']],
    ['no-clients', 'pppf', ['noClients:certain']],
    ['busy', 'pu--', ['rateLimited:certain']],
    ['missing-scope', 'pppp', ['scopeMissing:certain']],
    ['rows-session-lost', 'pppp', ['sessionRefused:certain']],
  ])('is refused as the example that the key names: %s', async (key, states, findings) => {
    const checks = await test(key)
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual(findings)
  })

  it('lacks a right in the row of the example alone', async () => {
    const rows = (await test('missing-right')).filter(({ id }) => id === 'permission')
    expect(rows.map(({ row, state }) => `${row}: ${state}`)).toEqual([
      'customers: failed',
      'ledger: passed',
      'scope: passed',
    ])
  })

  it('is followed while the sandbox runs: a changed example counts, a new one too, and one that is gone no more', async () => {
    const refused = smallAnswers['wrong-key'] ?? ''
    write('answers/wrong-key.http', refused.replace('"key"', '"application"'))
    write('answers/old-key.http', refused)
    expect(findingsOf(await test('wrong-key'))).toEqual(['applicationRefused:certain'])
    expect(findingsOf(await test('old-key'))).toEqual(['signInRefused:certain'])
    write('answers/wrong-key.http', refused)
    rmSync(join(folder, 'guides/small-erp/answers/old-key.http'))
    expect(findingsOf(await test('wrong-key'))).toEqual(['signInRefused:certain'])
    expect(findingsOf(await test('old-key'))).toEqual([])
  })

  it('answers as before while its file is being written', async () => {
    for (const unfinished of ['connector: [', 'connector: small-erp\n', '']) {
      write('connector.yaml', unfinished)
      expect(statesOf(await test('any-key'))).toBe('pppp')
    }
    write('connector.yaml', smallConnector)
    expect(statesOf(await test('any-key'))).toBe('pppp')
  })

  it('has its calls noted when they are none that the file has', async () => {
    await fetch(`${sandbox.url}/v1/clients`, { method: 'PUT' })
    expect(await (await fetch(`${sandbox.url}/sandbox/violations`)).json()).toEqual([
      'a call of PUT /v1/clients at small-erp',
    ])
  })
})
