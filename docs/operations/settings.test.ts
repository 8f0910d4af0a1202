import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Settings that no schema of the product reads: the launcher and the server take them from the environment themselves. */
const readElsewhere = ['DATA_DIR', 'HOST', 'PORT']

/** Names in capitals that are no settings of ours: a variable that Next sets, and operators of Prisma's queries. */
const notOurs = ['NODE_ENV', 'OR', 'AND', 'NOT']

/** The names in the schemas of settings: the keys in capitals of every file that parses any. */
function variablesOfSchemas(): string[] {
  const sources = globSync(['lib/**/*.ts', 'connectors/*/*.ts', 'bin/*.ts'], { cwd: root }).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file) && /from 'zod'/.test(read(file)),
  )
  const names = sources.flatMap((file) =>
    [...read(file).matchAll(/^\s+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*):/gm)].map(([, name = '']) => name),
  )
  return [...new Set([...names, ...readElsewhere])].filter((name) => !notOurs.includes(name)).toSorted()
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
