import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Certainty } from '@/connectors/connector'
import type { Outcome } from '@/connectors/language/schema/outcome'
import { readConnectorFiles } from '@/lib/connection/registry'

type Row = { id: string; fact: string; certainty: string; source: string }

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The prefix of the rows in each document. A document has the name of its connector. */
const prefixes: Record<string, string> = {
  'sage-intacct': 'SI',
  'twentyfour-seven-office': '24SO',
  tripletex: 'TX',
  pennylane: 'PN',
  'business-central': 'BC',
}

/** What each connector says of answers: its tables of rules, and what it means when a value is missing in an answer. */
const rules = new Map(
  readConnectorFiles([root]).flatMap(({ source }): [string, Outcome[]][] => {
    if (!source) return []
    const { connector, rules: tables, steps } = source.data
    const taken = steps.flatMap(({ take }) =>
      Object.values(take ?? {}).flatMap(({ missing }) => missing ?? []),
    )
    return [
      [
        connector,
        [...Object.values(tables).flatMap((table) => table.map(({ outcome }) => outcome)), ...taken],
      ],
    ]
  }),
)

const rowsOf = (document: string): Row[] =>
  read(`docs/protocols/${document}.md`)
    .split('\n')
    .filter((line) => /^\| \w+-\d/.test(line))
    .map((line) => {
      const [id = '', fact = '', certainty = '', source = '', ...more] = line.slice(2, -2).split(' | ')
      expect(more, line).toEqual([])
      return { id, fact, certainty, source }
    })

const rows = Object.keys(prefixes).flatMap(rowsOf)
const certaintyOf = new Map(rows.map(({ id, certainty }) => [id, certainty]))
const anyRow = new RegExp(`\\b(?:${Object.values(prefixes).join('|')})-\\d+\\b`, 'g')
const order: readonly string[] = ['possible', 'likely', 'certain'] satisfies Certainty[]

/** Returns the first column of the table below a heading of the README. */
function wordsUnder(heading: string): string[] {
  const section = read('docs/protocols/README.md').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| (\w[^|]*?) \|/gm)].map(([, word = '']) => word).slice(1)
}

test('the README explains the three words of certainty that findings use', () => {
  expect(wordsUnder('Certainty')).toEqual(order.toReversed())
})

describe.each(Object.entries(prefixes))('the protocol facts of %s', (document, prefix) => {
  test('have numbers under the prefix of their document, each number once', () => {
    const ids = rowsOf(document).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(id).toMatch(new RegExp(`^${prefix}-[1-9]\\d*$`))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('each have a certainty, and a source of one of the kinds that the README lists', () => {
    const kinds = wordsUnder('Sources')
    for (const { id, fact, certainty, source } of rowsOf(document)) {
      expect(fact.length, id).toBeGreaterThan(10)
      expect(order, id).toContain(certainty)
      expect(
        kinds.filter((kind) => source.startsWith(`${kind}: `)),
        id,
      ).toHaveLength(1)
    }
  })

  test('are never more than possible when no source was found', () => {
    const unfounded = rowsOf(document).filter(({ source }) => source.startsWith('Not found'))
    for (const { id, certainty } of unfounded) expect(certainty, id).toBe('possible')
  })

  test('link only to addresses that the document has', () => {
    const text = read(`docs/protocols/${document}.md`)
    const named = [...text.matchAll(/\]\[([\w-]+)\]/g)].map(([, name = '']) => name)
    const defined = [...text.matchAll(/^\[([\w-]+)\]: https:\/\/\S+$/gm)].map(([, name = '']) => name)
    expect(new Set(named)).toEqual(new Set(defined))
  })
})

test('every row that a file cites exists', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\n')
    .filter((file) => /\.(ts|tsx|md|yaml)$/.test(file) && existsSync(join(root, file)))
  const cited = files.flatMap((file) => [...read(file).matchAll(anyRow)].map(([id]) => ({ file, id })))
  expect(cited.length).toBeGreaterThan(rows.length)
  expect(cited.filter(({ id }) => !certaintyOf.has(id))).toEqual([])
})

describe.each([...rules.keys()])('the rules of the connector %s', (connector) => {
  test('each cite a row of its protocol facts', () => {
    const own = rowsOf(connector).map(({ id }) => id)
    expect(rules.get(connector)?.length).toBeGreaterThan(0)
    for (const { facts } of rules.get(connector) ?? []) {
      expect(facts).not.toEqual([])
      expect(facts.filter((id) => !own.includes(id))).toEqual([])
    }
  })

  test('find no cause with more certainty than the surest row that they cite', () => {
    for (const { facts, findings } of rules.get(connector) ?? []) {
      const surest = Math.max(...facts.map((id) => order.indexOf(certaintyOf.get(id) ?? '')))
      for (const { cause, certainty } of findings)
        expect(order.indexOf(certainty), `${cause}, by ${facts.join(', ')}`).toBeLessThanOrEqual(surest)
    }
  })
})
