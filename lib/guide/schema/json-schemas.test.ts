import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { connectorFileSchema } from '@/connectors/language/schema/connector-file'
import { jsonSchemas } from './json-schemas'

const guidesFolder = join(import.meta.dirname, '../../../guides')
const read = (file: string) => readFileSync(join(guidesFolder, file), 'utf8')
const schemaOf = (name: string) =>
  JSON.parse(jsonSchemas(connectorFileSchema).get(`${name}.schema.json`) ?? '')
const validators = new Map(
  ['playbook', 'vendor-guide', 'labels', 'connector'].map((name) => [
    name,
    new Ajv({ strict: true, strictTypes: false, validateFormats: false }).compile(schemaOf(name)),
  ]),
)

const files = globSync('*/{*.yaml,labels/*.json}', { cwd: guidesFolder }).sort()
const nameOf = (file: string) => {
  if (file.endsWith('.json')) return 'labels'
  const name = basename(file, '.yaml')
  return name === 'playbook' || name === 'connector' ? name : 'vendor-guide'
}
const isValid = (name: string, text: string) => validators.get(name)?.(parse(text))

describe('the schemas for editors', () => {
  test('are those that the product reads with (npm run guides:schema writes them)', () => {
    for (const [name, text] of jsonSchemas(connectorFileSchema))
      expect(read(`schemas/${name}`) === text, name).toBe(true)
    expect(
      globSync('schemas/*', { cwd: guidesFolder })
        .map((file) => basename(file))
        .sort(),
    ).toEqual([...jsonSchemas(connectorFileSchema).keys()].sort())
  })

  test.each(files)('accept %s', (file) => {
    expect(isValid(nameOf(file), read(file)), JSON.stringify(validators.get(nameOf(file))?.errors)).toBe(true)
  })

  test.each(files.filter((file) => file.endsWith('.yaml')))('are named in the first line of %s', (file) => {
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? []
    expect(resolve(dirname(file), path)).toBe(resolve(`schemas/${nameOf(file)}.schema.json`))
  })

  test.each([
    ['a permission row without its level', 'sage-intacct/payhawk.yaml', /, level: all/, ''],
    ['a mistyped key', 'sage-intacct/payhawk.yaml', 'lastVerified', 'lastVerifed'],
    ['a mistyped verb', 'sage-intacct/playbook.yaml', '- press: edit', '- pres: edit'],
    ['an unknown kind of task', 'sage-intacct/playbook.yaml', 'kind: confirm', 'kind: confrim'],
    ['an id in capitals', 'sage-intacct/playbook.yaml', 'id: check-rights', 'id: CheckRights'],
    ['a label that is a number', 'sage-intacct/labels/en.json', /: "[^"]+"/, ': 1'],
  ])('refuse %s', (_, file, from, to) => {
    const text = read(file)
    expect(text.replace(from, to)).not.toBe(text)
    expect(isValid(nameOf(file), text.replace(from, to))).toBe(false)
  })

  test.each(['playbook', 'vendor-guide', 'connector'])('explain every key of a %s', (name) => {
    const schema = schemaOf(name)
    expect(unexplained(schema, schema.definitions)).toEqual([])
  })
})

type Schema = {
  description?: string
  $ref?: string
  allOf?: Schema[]
  properties?: Record<string, Schema>
  [key: string]: unknown
}

/** Returns the paths of all keys without a description. */
function unexplained(schema: Schema, definitions: Record<string, Schema>): string[] {
  const found = new Set<string>()
  const isExplained = (each: Schema): boolean =>
    each.description !== undefined ||
    (each.$ref !== undefined && isExplained(definitions[basename(each.$ref)] ?? {})) ||
    (each.allOf ?? []).some(isExplained)
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, property] of Object.entries((value as Schema).properties ?? {})) {
      if (typeof property === 'object' && !isExplained(property)) found.add(`${path}.${key}`)
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
  }
  walk(schema, '')
  return [...found]
}
