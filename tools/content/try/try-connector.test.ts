import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { readConnectorFile } from '@/lib/connection/registry'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { root } from '../../../bin/settings'
import { checkLines } from './report'
import { findTriedGuide } from './tried-guide'
import { tryConnector } from './try-connector'

const folder = join(root, 'e2e/new-erp')
const path = 'guides/fjordbok/connector.yaml'
let sandbox: Sandbox
let settings: Record<string, string>

beforeAll(async () => {
  sandbox = await startSandbox({ contentFolders: [folder] })
  settings = sandboxSettings(sandbox.url, [], [folder])
})
afterAll(() => sandbox.close())
afterEach(() => vi.unstubAllEnvs())

function fjordbok(): ConnectorFile {
  const { source } = readConnectorFile(path, readFileSync(join(folder, path), 'utf8'), 'fjordbok')
  return source?.data ?? expect.fail()
}

/** Tries a connector with a key, at the sandbox, and returns what is printed. */
async function tried(key: string, file = fjordbok(), environment = settings): Promise<string> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const lines: string[] = []
  const { guide } = findTriedGuide([root, folder], 'fjordbok')
  await tryConnector({ file, texts: { key }, guide }, (line) => lines.push(line))
  return lines.join('\n').replace(/\(\d+ ms\)/g, '(… ms)')
}

it('says each request with its status, each check, the company and that it connects', async () => {
  const { host } = new URL(sandbox.url)
  expect(await tried('any-key')).toBe(`url: ${sandbox.url} (FJORDBOK_URL)

  openSession: POST ${host}/v1/session → 200 (… ms)
reached: passed
applicationAccepted: passed
signIn: passed
  listClients: GET ${host}/v1/clients → 200 (… ms)
clients: passed
  company: Nordlys Handel AS (7)
  clients: 1 in the list
    7: Nordlys Handel AS
  listScopes: GET ${host}/v1/clients/7/scopes → 200 (… ms)
permission customers: passed
permission ledger: passed

It connects: 6 checks have passed.`)
})

it.each([
  [
    'wrong-key',
    [
      'signIn: failed',
      'certain signInRefused',
      'repaired by: connect',
      'HTTP 401',
      'It does not connect: signIn failed',
    ],
  ],
  ['two-clients', ['clients: failed', 'certain clientNotChosen', 'to choose from, as client:']],
  ['missing-scope', ['permission ledger: failed', 'certain scopeMissing', 'It does not connect: permission']],
])('says which causes the answer has, how certain they are and what repairs them: %s', async (key, parts) => {
  const said = await tried(key)
  expect(parts.filter((part) => !said.includes(part))).toEqual([])
})

it('never shows a secret, however often it is in requests and answers', async () => {
  expect(await tried('secret-key-of-a-customer')).not.toContain('secret-key')
})

it('says which variable of the vendor is not set, and asks nobody', async () => {
  const said = await tried('any-key', fjordbok(), { ...settings, FJORDBOK_APPLICATION_KEYS: '' })
  expect(said).toContain('Not set: FJORDBOK_APPLICATION_KEYS (acme-expenses).')
  expect(said).not.toContain('openSession')
})

it('calls no private address by a name of the file, as the product does not', async () => {
  const file = fjordbok()
  const url = { kind: 'origin' as const, variable: 'FJORDBOK_URL', default: 'https://localhost' }
  const own = { ...file, hosts: ['localhost'], settings: { ...file.settings, url } }
  const said = await tried('any-key', own, { ...settings, FJORDBOK_URL: '' })
  expect(said).toMatch(/openSession: POST localhost\/v1\/session → not sent: .*private address/)
  expect(said).toContain('certain endpointRefused')
})

it('says in a sentence that an ERP has taken longer than a test may', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(AbortSignal.abort())
  await expect(tried('any-key')).rejects.toThrow(/^Stopped after 150 seconds/)
})

it('takes the only guide of an ERP, and asks whose guide where there are several or none of that name', () => {
  expect(findTriedGuide([root, folder], 'fjordbok').guide?.id).toBe('acme-fjordbok')
  expect(() => findTriedGuide([root], 'sage-intacct')).toThrow(/with --vendor: connex, payhawk, paymentus\.$/)
  expect(() => findTriedGuide([root], 'sage-intacct', 'payhauk')).toThrow('Did you mean "payhawk"?')
  expect(findTriedGuide([root], 'fjordbok')).toEqual({ why: 'no vendor has a guide for it yet' })
})

it('prints nothing of an answer that a terminal would take for a command', () => {
  const raw = { level: 'result' as const, httpStatus: 400, text: 'red \u001b[31m\u202e text\n' }
  const lines = checkLines({ id: 'signIn', state: 'failed', findings: [], raw, ms: 1 }, () => [])
  expect(lines).toEqual(['signIn: failed', '  the answer: HTTP 400, "red  [31m  text "'])
})

it('is a command that reads the details from standard input, and whose exit code says whether it connects', async () => {
  const args = ['run', '--silent', 'erp:try', '--', 'fjordbok', '--dir', folder, '--file', '-']
  const options = { cwd: root, env: settings, reject: false, input: '{"key":"wrong-key"}' } as const
  const { exitCode, stdout } = await execa('npm', args, options)
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/With the guide acme-fjordbok\..*It does not connect: signIn failed/s)
})
