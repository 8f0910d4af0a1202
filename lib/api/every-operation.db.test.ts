import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { callApi, keyWith } from './api.fixture'
import { apiBase } from './find-operation'
import { makeApiKey, type Scope, scopes } from './keys/api-key'
import { describeApi } from './openapi'
import { operations } from './operations'
import { defectsOf, type Schema, sampleOf, withDefect, wrongParameter } from './sample-call.fixture'

type Parameter = { in: string; name: string; schema: Schema }

type Described = {
  operationId: string
  security: Record<string, Scope[]>[]
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

/** Every operation as the OpenAPI document describes it, which is all that the tests below know of it. */
const described = Object.entries(JSON.parse(JSON.stringify(describeApi(operations, apiBase))).paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      name: `${method.toUpperCase()} ${path}`,
      scope: operation.security[0]?.apiKey?.[0],
      body: operation.requestBody?.content['application/json'].schema,
      query: (operation.parameters ?? []).filter((one) => one.in === 'query'),
      isIdempotent: (operation.parameters ?? []).some(({ name }) => name === 'Idempotency-Key'),
    })),
)

type Operation = (typeof described)[number]

const protectedOnes = described.filter(({ scope }) => scope !== undefined)

/** Returns the path with an id in each parameter. */
const fill = (path: string, id = randomUUID() as string) => path.replaceAll(/\{\w+\}/g, () => id)

const keys = new Map<string, string>()

beforeAll(async () => {
  for (const scope of scopes) keys.set(scope, await keyWith([scope]))
})

const keyFor = ({ scope = 'read' }: Operation) => keys.get(scope)

it('the document names at least twenty operations, and only its own description needs no key', () => {
  expect(described.length).toBeGreaterThan(20)
  const open = described.filter(({ scope }) => scope === undefined)
  expect(open.map(({ path }) => path)).toEqual(['/openapi.json'])
})

/** Sends the least that an operation takes, with a key of its scope. */
const send = (operation: Operation, changes: { query?: string; [part: string]: unknown } = {}) => {
  const { query = '', ...call } = changes
  const { path, method, body } = operation
  const sample = body && { body: sampleOf(body) }
  return callApi(`${fill(path)}${query}`, { method, ...sample, key: keyFor(operation), ...call })
}

// `callApi` throws when an answer is not as the document says, so each refusal below is a documented one as well.

describe.each(protectedOnes)('$name', (operation) => {
  it('is refused without a key, and with one that is unknown, revoked, expired or of another scope', async () => {
    const [revoked, expired] = await Promise.all(
      ['Revoked', 'Expired'].map((name) => makeApiKey({ name, scopes: [...scopes] })),
    )
    await db.apiKey.update({ where: { id: revoked?.keyId }, data: { revokedAt: new Date(0) } })
    await db.apiKey.update({ where: { id: expired?.keyId }, data: { expiresAt: new Date(0) } })
    const others = scopes.filter((scope) => scope !== operation.scope)
    const answers = {
      keyMissing: await send(operation, { key: undefined }),
      keyUnknown: await send(operation, { key: `hrk_${'x'.repeat(43)}` }),
      keyRevoked: await send(operation, { key: revoked?.text }),
      keyExpired: await send(operation, { key: expired?.text }),
      scopeMissing: await send(operation, { key: await keyWith(others) }),
    }
    expect(Object.values(answers).map(({ body }) => body.code)).toEqual(Object.keys(answers))
  })

  it('refuses parameters that it does not have, that are sent twice, or that are wrong', async () => {
    const refuse = async (query: string) => {
      const { status, body } = await send(operation, { query: `?${query}` })
      expect([query, status, body.code]).toEqual([query, 422, 'invalidRequest'])
      return body.errors
    }
    expect(await refuse('nonsense=1')).toEqual([{ parameter: 'nonsense', code: 'unknown' }])
    expect(await refuse('nonsense=1&nonsense=2')).toEqual([{ parameter: 'nonsense', code: 'repeated' }])
    for (const { name, schema } of operation.query) {
      const wrong = wrongParameter(schema)
      if (wrong !== undefined) expect(await refuse(`${name}=${wrong}`)).toMatchObject([{ parameter: name }])
    }
  })
})

describe.each(described.filter(({ path }) => path.includes('{')))('$name', (operation) => {
  it('answers 404 for an id of nothing, and for what is no id', async () => {
    for (const id of [randomUUID(), 'nonsense']) {
      const { status, body } = await send({ ...operation, path: fill(operation.path, id) })
      expect([status, body.code]).toEqual([404, 'notFound'])
    }
  })
})

describe.each(described.filter(({ body }) => body))('$name', (operation) => {
  it('names each field of the body that is missing, too long, of another type or unknown', async () => {
    for (const defect of defectsOf(operation.body ?? {})) {
      const sample = sampleOf(operation.body ?? {})
      const { status, body } = await send(operation, { body: withDefect(sample, defect) })
      const about = `${defect.path.join('.')} ${defect.what}`
      expect([about, status, body.code]).toEqual([about, 422, 'invalidRequest'])
      const error = { pointer: `#/${defect.path.join('/')}`, ...(defect.code && { code: defect.code }) }
      expect([about, body.errors]).toEqual([about, [expect.objectContaining(error)]])
    }
  })

  it('refuses a body that is no JSON, of another type, too long or no object', async () => {
    const answers = {
      malformedJson: await send(operation, { text: '{"' }),
      notJson: await send(operation, { headers: { 'content-type': 'text/plain' } }),
      bodyTooLarge: await send(operation, { headers: { 'content-length': '65537' } }),
      invalidRequest: await send(operation, { body: ['text'] }),
    }
    expect(Object.values(answers).map(({ body }) => body.code)).toEqual(Object.keys(answers))
  })
})

describe.each(described.filter(({ isIdempotent }) => isIdempotent))('$name', (operation) => {
  it('refuses an Idempotency-Key that is too long or cannot be read', async () => {
    for (const [key, code] of [
      ['x'.repeat(256), 'tooLong'],
      ['two words', 'wrongFormat'],
    ]) {
      const { body } = await send(operation, { headers: { 'idempotency-key': key } })
      expect(body.errors).toEqual([{ parameter: 'Idempotency-Key', code }])
    }
  })
})
