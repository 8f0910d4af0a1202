import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallAnswers } from '@/connectors/language/small-answers.fixture'
import { smallConnector } from '@/connectors/language/small-connector.fixture'
import { formatFaults } from '@/lib/guide/explain/fault'
import { checkAnswers } from './examples'
import { readConnectors } from './registry'

const product = join(import.meta.dirname, '../..')
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'content-'))
  write('guides/small-erp/connector.yaml', smallConnector)
  for (const [name, text] of Object.entries(smallAnswers))
    write(`guides/small-erp/answers/${name}.http`, text)
})
afterEach(() => rmSync(outside, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true })
  writeFileSync(join(outside, path), text)
}

const faults = async () => formatFaults(await checkAnswers([outside]))

describe('the examples of answers', () => {
  it('of the product show every rule, and lead where they say', async () => {
    expect(formatFaults(await checkAnswers([product]))).toBe('')
  })

  it('and the connector that the documentation shows are right', async () => {
    const text = readFileSync(join(product, 'docs/add-a-connector.md'), 'utf8')
    const block = (language: string) =>
      new RegExp(`\`\`\`${language}\\n(connector:|# request:)([\\s\\S]*?)\`\`\``).exec(text)
    const [, start = '', rest = ''] = block('yaml') ?? []
    const [, head = '', answer = ''] = block('http') ?? []
    write('guides/small-erp/connector.yaml', start + rest)
    rmSync(join(outside, 'guides/small-erp/answers'), { recursive: true })
    write('guides/small-erp/answers/suspended.http', head + answer)
    expect(formatFaults(readConnectors([outside]).faults)).toBe('')
    // It shows one of two rules, and no good answer.
    expect((await faults()).replace(/^\S+ /gm, '').split('\n')).toEqual([
      expect.stringMatching(/^No example is a good answer to this request\./),
      expect.stringMatching(/^No example fits this rule\./),
    ])
  })

  it('of a vendor’s own folder are held to the same', async () => {
    expect(await faults()).toBe('')
  })

  it('may stand in folders by what they are about, each name once', async () => {
    const text = smallAnswers['wrong-key'] ?? ''
    write('guides/small-erp/answers/sign-in/other-key.http', text)
    expect(await faults()).toBe('')
    write('guides/small-erp/answers/sign-in/wrong-key.http', text)
    expect(await faults()).toBe(
      'guides/small-erp/answers/wrong-key.http:1:1: There is an example "wrong-key" already. Rename this one.',
    )
  })

  it('are faults when they lead elsewhere, with the end that they lead to', async () => {
    const path = 'guides/small-erp/answers/wrong-key.http'
    write(path, (smallAnswers['wrong-key'] ?? '').replace('certain signInRefused', 'possible signInRefused'))
    expect(await faults()).toBe(
      `${path}:1:1: A test finds here: failed signIn: certain signInRefused. Correct "# finds:", or the rule that judges it.`,
    )
  })

  it('must show every rule but the last of each table', async () => {
    rmSync(join(outside, 'guides/small-erp/answers/wrong-application.http'))
    expect(await faults()).toMatch(/^guides\/small-erp\/connector\.yaml:\d+:7: No example fits this rule\. /)
  })

  it('need a good answer to each request that is asked', async () => {
    rmSync(join(outside, 'guides/small-erp/answers/list-clients.http'))
    expect(await faults()).toMatch(
      /^guides\/small-erp\/connector\.yaml:\d+:3: No example is a good answer to this request\. Add one .*# request: listClients, # finds: passed\.$/,
    )
  })

  it('need a good answer to a request about permission rows too, and are told of the row', async () => {
    rmSync(join(outside, 'guides/small-erp/answers/read-one.http'))
    expect(await faults()).toMatch(
      /No example is a good answer .*# request: readOne, # row: <kind> <value>, /,
    )
  })

  it.each([
    ['    take:\n', '    company: { id: [value/no], name: value/token }\n    take:\n', 'the id of a company'],
    ['    take:\n', '    company: { id: [value/token], name: value/nam }\n    take:\n', 'its name'],
    ['    take:\n', '    take:\n      more: { from: value/more, isOptional: true }\n', 'what may be missing'],
    ['      name: name\n', '      name: nam\n', 'the name of an entry'],
  ])('must have something at each path of the file: %j as %j, %s', async (from, to) => {
    expect(smallConnector).toContain(from)
    write('guides/small-erp/connector.yaml', smallConnector.replace(from, to))
    expect(await faults()).toMatch(
      /^guides\/small-erp\/connector\.yaml:\d+:\d+: No example has anything at this path\. .*$/,
    )
  })

  it('may have a name that is the id of its entry', async () => {
    write('guides/small-erp/connector.yaml', smallConnector.replace('      name: name\n', '      name: id\n'))
    expect(await faults()).toBe('')
  })

  it('are faults when the test does not come to their request', async () => {
    const path = 'guides/small-erp/answers/read-one.http'
    write(path, (smallAnswers['read-one'] ?? '').replace('# row: object CUSTOMER\n', ''))
    expect(await faults()).toMatch(
      /read-one\.http:1:1: The test does not ask "readOne"\. Add the line that leads to it/,
    )
  })

  it.each([
    ['HTTP/1.1 401', 'HTTP', 'There is no HTTP answer.'],
    ['HTTP/1.1 401', 'HTTP/1.1 none', 'The HTTP answer has no status.'],
    ['# source:', '# sources:', 'This line is not known.'],
    ['# source: assumed\n', '', 'The line "# source: …" is missing.'],
    ['failed signIn', 'wrong signIn', '"# finds:" cannot be read.'],
    ['# request: createSession', '# request: session', 'There is no request "session".'],
  ])('are faults when %s is written %s', async (from, to, message) => {
    const text = (smallAnswers['wrong-key'] ?? '').replace(from, to)
    expect(text).not.toBe(smallAnswers['wrong-key'])
    write('guides/small-erp/answers/wrong-key.http', text)
    expect(await faults()).toContain(message)
  })
})
