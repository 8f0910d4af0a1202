import type { z } from 'zod'
import { longestBodyOf } from '@/lib/platform/http/request'
import { explainIssues, type FieldError } from './field-error'
import { apiBase, type Found } from './find-operation'
import { Problem, pointerTo } from './problem'

type Parsed = { params: unknown; query: unknown; body: unknown; idempotencyKey?: string }

const longestKey = 255

/** Parses what an operation takes. A parameter of the path that cannot be an id is the id of nothing. `text` is the body. */
export function parseCall({ operation, params }: Found, request: Request, text: string): Parsed | Problem {
  const path = operation.params?.safeParse(params)
  if (path && !path.success) return new Problem('notFound')
  const { searchParams } = new URL(request.url)
  const query = parseQuery(operation.query, searchParams)
  const body = operation.body ? parseBody(operation.body, request, text) : { value: {}, errors: [] }
  if (body instanceof Problem) return body
  const key = parseKey(operation.isIdempotent ? request.headers.get('idempotency-key') : null)
  const errors = [...query.errors, ...body.errors, ...key.errors]
  if (errors.length > 0) return new Problem('invalidRequest', { errors })
  return { params: path?.data ?? {}, query: query.value, body: body.value, idempotencyKey: key.value }
}

type Part<Value = unknown> = { value: Value; errors: FieldError[] }

function parseQuery(schema: z.ZodObject | undefined, given: URLSearchParams): Part {
  const names = [...new Set(given.keys())]
  const repeated = names.filter((name) => given.getAll(name).length > 1)
  if (repeated.length > 0)
    return { value: {}, errors: repeated.map((parameter) => ({ parameter, code: 'repeated' })) }
  if (!schema) return { value: {}, errors: names.map((parameter) => ({ parameter, code: 'unknown' })) }
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return { value: parsed.data, errors: [] }
  const errors = explainIssues(parsed.error.issues).map(({ path, code }) => ({
    parameter: String(path[0]),
    code,
  }))
  return { value: {}, errors }
}

function parseBody(schema: z.ZodType, request: Request, text: string): Part | Problem {
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return new Problem('notJson')
  const json = readJson(text)
  if (json === undefined) return new Problem('malformedJson')
  const parsed = schema.safeParse(json, { reportInput: true })
  if (parsed.success) return { value: parsed.data, errors: [] }
  const errors = explainIssues(parsed.error.issues).map(({ path, code }) => ({
    pointer: pointerTo(path),
    code,
  }))
  return { value: {}, errors }
}

function parseKey(key: string | null): Part<string | undefined> {
  if (key === null) return { value: undefined, errors: [] }
  const parameter = 'Idempotency-Key'
  if (key.length > longestKey) return { value: undefined, errors: [{ parameter, code: 'tooLong' }] }
  if (!/^[\x21-\x7e]+$/.test(key)) return { value: undefined, errors: [{ parameter, code: 'wrongFormat' }] }
  return { value: key, errors: [] }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the body as text: too long, or not in UTF-8, it is a problem. */
export async function readText(request: Request): Promise<string | Problem> {
  if (Number(request.headers.get('content-length')) > longestBodyOf(apiBase))
    return new Problem('bodyTooLarge')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer())
  } catch (error) {
    if (error instanceof TypeError) return new Problem('malformedJson')
    throw error
  }
}
