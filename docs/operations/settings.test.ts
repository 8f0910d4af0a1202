import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Settings that no schema of the product reads: the launcher and the server take them from the environment themselves. */
const readElsewhere = ['DATA_DIR', 'HOST', 'PORT']

/** Names in capitals that are no settings of ours: a variable that Next sets, and operators of Prisma's queries. */
const notOurs = ['NODE_ENV', 'OR', 'AND', 'NOT']

/** The names in the schemas of settings, the keys in capitals of every file that parses any, and those that connectors name. */
function variablesOfSchemas(): string[] {
  const sources = globSync(['lib/**/*.ts', 'bin/*.ts'], { cwd: root }).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file) && /from 'zod'/.test(read(file)),
  )
  const names = sources.flatMap((file) =>
    [...read(file).matchAll(/^\s+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*):/gm)].map(([, name = '']) => name),
  )
  const ofConnectors = globSync('guides/*/connector.yaml', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/\bvariable: ([A-Z0-9_]+)/g)].map(([, name = '']) => name),
  )
  return [...new Set([...names, ...ofConnectors, ...readElsewhere])]
    .filter((name) => !notOurs.includes(name))
    .toSorted()
}

const variablesOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name)

describe('the table of settings', () => {
  const table = variablesOf(read('docs/operations/settings.md'), /^\| `([A-Z0-9_]+)` \|/gm)

  it('has every variable that the product reads, and no other', () => {
    expect(table.toSorted()).toEqual(variablesOfSchemas())
  })

  it('is in alphabetical order', () => {
    expect(table).toEqual(table.toSorted())
  })
})

describe('.env.example', () => {
  it('has every variable that the product reads, and no other', () => {
    expect(variablesOf(read('.env.example'), /^#? ?([A-Z0-9_]+)=/gm).toSorted()).toEqual(variablesOfSchemas())
  })
})

describe('an example of settings', () => {
  const [, block = ''] = /```ini\n(.*?)```/s.exec(read('docs/operations.md')) ?? []

  it.each([
    ['.env.example', read('.env.example')],
    ['docs/operations.md', block.replace(/<(?:password|user|the output of[^>]*)>/g, 'x')],
  ])('means the same to a shell as to Node: %s', (_file, text) => {
    const meant = parseEnv(text)
    const script = `set -a\n${text}\nexec "$NODE" --print 'JSON.stringify(process.env)'`
    const read = execFileSync('/bin/sh', ['-c', script], {
      env: { NODE_ENV: 'test', NODE: process.execPath },
    }).toString()
    expect(JSON.parse(read)).toMatchObject(meant)
  })
})
