import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { writtenLocales } from '@/i18n/routing'
import { checkAnswers } from '@/lib/connection/examples'
import { formatFaults } from '@/lib/guide/explain/fault'
import { newErp } from '@/lib/guide/new-erp'
import { withEmptyWords } from '@/lib/guide/words/add-empty-words'
import { checkGuides } from '@/lib/startup/check-guides'

const product = join(import.meta.dirname, '../..')
const guides = 'guides/acme-books'
let outside: string

/** Begins as a reader of the document does. */
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'add-a-connector-'))
  const files = newErp({
    erp: { id: 'acme-books', name: 'Acme Books' },
    vendor: { id: 'acme', name: 'Acme' },
    locales: writtenLocales,
    today: '2026-11-27',
    folder: outside,
    product,
  })
  for (const { path, text } of files) write(path, text)
})

afterEach(() => rmSync(outside, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true })
  writeFileSync(join(outside, path), text)
}

type Part = { [key: string]: unknown }

/** Returns the blocks of YAML below a heading of the document. */
function blocksBelow(heading: string): Part[] {
  const [, section = ''] = readFileSync(join(product, 'docs/add-a-connector.md'), 'utf8').split(
    `\n## ${heading}\n`,
  )
  const [own = ''] = section.split('\n## ')
  return [...own.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text))
}

/** Adds what a block says to a file. Lists go on, and all else that is there already is replaced. */
function add(file: string, block: Part, change: (whole: Part) => void = () => undefined): void {
  const path = `${guides}/${file}`
  const whole = merged(parse(readFileSync(join(outside, path), 'utf8')), block) as Part
  change(whole)
  write(path, stringify(whole))
}

function merged(old: unknown, added: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(added)) return [...old, ...added]
  if (typeof old !== 'object' || typeof added !== 'object' || !old || !added) return added
  const keys = new Set([...Object.keys(old), ...Object.keys(added)])
  return Object.fromEntries(
    [...keys].map((key) => {
      const [before, after] = [(old as Part)[key], (added as Part)[key]]
      return [key, after === undefined ? before : before === undefined ? after : merged(before, after)]
    }),
  )
}

const example = (name: string, head: string[], answer: string) =>
  write(`${guides}/answers/${name}.http`, [...head.map((line) => `# ${line}`), answer].join('\n'))

const good = (body: object) => `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${JSON.stringify(body)}\n`

/** Adds the words that are missing, as the command does, and writes something into each. */
async function faults(): Promise<string> {
  const folders = [product, outside]
  for (const { path, text } of withEmptyWords(checkGuides(folders).erps, folders, writtenLocales))
    writeFileSync(path, text.replaceAll('""', '"Words of our own."'))
  const { faults: found, translationFaults } = checkGuides(folders)
  return formatFaults([...found, ...translationFaults, ...(await checkAnswers([outside]))])
}

describe('a reader of the document on connectors', () => {
  it('adds a permission by what it says', async () => {
    const [connector = {}, playbook = {}, vendor = {}] = blocksBelow('A permission')
    add('connector.yaml', connector)
    add('playbook.yaml', playbook, ({ tasks }) => {
      const [, createKey] = tasks as { actions: object[] }[]
      createKey?.actions.splice(-1, 0, { permit: 'permissions' })
    })
    add('acme.yaml', vendor)
    const labels = { permissions: 'Rights', permissionRead: 'Read', invoices: 'Invoices' }
    for (const language of ['en', 'fr', 'no'])
      write(
        `${guides}/labels/${language}.json`,
        JSON.stringify({
          ...JSON.parse(readFileSync(join(outside, `${guides}/labels/${language}.json`), 'utf8')),
          ...labels,
        }),
      )
    const head = ['request: readList', 'source: assumed', 'row: list invoices']
    example('invoices-read', [...head, 'finds: passed'], good({ data: [] }))
    const refused = 'HTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{}\n'
    example('right-missing', [...head, 'finds: failed permission: certain rightMissing'], refused)
    expect(await faults()).toBe('')
  })

  it('adds a session by what it says', async () => {
    const [connector = {}] = blocksBelow('A session')
    add('connector.yaml', { checks: ['company'] }, (whole) => {
      const { steps, authentications, requests, rules } = connector
      whole.steps = steps
      whole.authentications = authentications
      whole.requests = requests
      whole.rules = merged(whole.rules, rules)
    })
    add('playbook.yaml', { checks: [{ id: 'company' }] })
    for (const name of ['wrong-key', 'no-access']) {
      const path = `${guides}/answers/${name}.http`
      write(path, readFileSync(join(outside, path), 'utf8').replace('request: me', 'request: openSession'))
    }
    const head = ['request: openSession', 'source: assumed', 'finds: passed']
    example('open-session', head, good({ token: '{scenario}' }))
    const lost = ['request: me', 'source: assumed', 'finds: unknown company: certain sessionRefused']
    example('session-lost', lost, 'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{}\n')
    expect(await faults()).toBe('')
  })
})
