import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it, vi } from 'vitest'

vi.stubEnv('APP_URL', 'https://onboarding.example.com')
vi.stubEnv('DATABASE_URL', 'postgresql://nobody@localhost/nothing')
vi.stubEnv('SECRET_KEYS', `k1:${Buffer.alloc(32).toString('base64')}`)
const { describeApi } = await import('./openapi')
const { operations } = await import('./operations')

const document = describeApi(operations)

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

  it('names each operation once', () => {
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const described = find(document, 'operationId').map(({ value }) => String(value))
    expect(described.toSorted()).toEqual(ids.toSorted())
  })
})
