import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { apiTypes } from '@/tools/api-types/generate'
import { apiBase } from './find-operation'
import { describeApi } from './openapi'
import { operations } from './operations'

const document = describeApi(operations, apiBase)

type Node = { [name: string]: unknown }

/** Returns every member of the document that is called `name`, with the path to it. */
function find(node: unknown, name: string, path = ''): { path: string; value: Node }[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === name ? [{ path: `${path}/${key}`, value: value as Node }] : []),
    ...find(value, name, `${path}/${key}`),
  ])
}

describe('the OpenAPI document', () => {
  it('is valid in the eyes of a validator that is not ours', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('says what every field, parameter and header is about', () => {
    const fields = ['properties', 'headers'].flatMap((name) =>
      find(document, name).flatMap(({ path, value }) =>
        Object.entries(value).map(([field, schema]) => ({ at: `${path}/${field}`, schema: schema as Node })),
      ),
    )
    expect(fields.filter(({ schema }) => !schema.description).map(({ at }) => at)).toEqual([])
  })

  it('is what the typed client of the tests was generated from: npm run api:types', async () => {
    const written = readFileSync(join(import.meta.dirname, '../../e2e/api/api-types.d.ts'), 'utf8')
    expect(written).toBe(await apiTypes(document))
  })

  it('names each operation once', () => {
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const described = find(document, 'operationId').map(({ value }) => String(value))
    expect(described.toSorted()).toEqual(ids.toSorted())
  })
})
