import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import words from '@/messages/en/api.json'
import { addDescriptions } from './describe-fields'
import type { Operation } from './operation'
import { type ProblemCode, problemStatuses } from './problem'

const idempotencyHeader = z.object({ 'Idempotency-Key': z.string().min(1).max(255).optional() })

const answerHeaders = z.object({
  'X-Request-Id': z.string(),
  RateLimit: z.string(),
  'RateLimit-Policy': z.string(),
})

/** A conflict says when to come again only where waiting helps. */
const retryHeaders = {
  409: z.object({ 'Retry-After': z.int().optional() }),
  429: z.object({ 'Retry-After': z.int() }),
  503: z.object({ 'Retry-After': z.int() }),
}

function mayRetry(status: number): status is keyof typeof retryHeaders {
  return status in retryHeaders
}

const fieldErrorSchema = z
  .object({
    pointer: z.string().optional(),
    parameter: z.string().optional(),
    code: z.enum(Object.keys(words.errors)),
  })
  .meta({ id: 'FieldError' })

/** Returns the API as an OpenAPI 3.1 document, made of the schemas that parse the calls. `server` is the address of its paths. */
export function describeApi(operations: readonly Operation[], server: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const operation of operations) {
    const methods = paths[operation.path] ?? {}
    paths[operation.path] = { ...methods, [operation.method.toLowerCase()]: describeOperation(operation) }
  }
  const { title, description } = words.document
  const groups = [...new Set(operations.map(({ group }) => group))]
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: { title, description, version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: server }],
      tags: groups.map((group) => ({ name: group, description: words.groups[group] })),
      paths,
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    },
    { override: simplify },
  )
  return addDescriptions(document)
}

function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { id, group, scope, params, query, body, isIdempotent } = operation
  const { title, description } = words.operations[id]
  const requestParams = {
    ...(params && { path: params }),
    ...(query && { query }),
    ...(isIdempotent && { header: idempotencyHeader }),
  }
  return {
    operationId: id,
    tags: [group],
    summary: title,
    description,
    security: scope === 'none' ? [] : [{ apiKey: [scope] }],
    requestParams,
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...describeSuccess(operation), ...describeProblems(problemsOf(operation)) },
  }
}

function describeSuccess({ answer, status = 200 }: Operation): Record<string, ZodOpenApiResponseObject> {
  const { done: description } = words.answer
  if (!answer) return { 204: { description, headers: answerHeaders } }
  return {
    [status]: { description, headers: answerHeaders, content: { 'application/json': { schema: answer } } },
  }
}

/** Returns every problem that an operation may answer with. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const { scope, params, body, isIdempotent, method, problems = [] } = operation
  const codes: (ProblemCode | false)[] = [
    ...(scope === 'none'
      ? []
      : (['keyMissing', 'keyUnknown', 'keyRevoked', 'keyExpired', 'scopeMissing'] as const)),
    params !== undefined && 'notFound',
    // What needs the tasks of a guide cannot be done while that is not served.
    method !== 'GET' && params !== undefined && 'onboardingId' in params.shape && 'guideAbsent',
    ...(body ? (['malformedJson', 'notJson'] as const) : []),
    method !== 'GET' && 'bodyTooLarge',
    ...(isIdempotent ? (['idempotencyKeyInUse', 'idempotencyKeyReused'] as const) : []),
    // A query that an operation does not have is refused like a wrong one.
    'invalidRequest',
    ...problems,
    'tooManyRequests',
    'failed',
    'unavailable',
  ]
  return [...new Set(codes.filter((code) => code !== false))]
}

function describeProblems(codes: ProblemCode[]): Record<string, ZodOpenApiResponseObject> {
  const statuses = [...new Set(codes.map((code) => problemStatuses[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemResponses(codes.filter((code) => problemStatuses[code] === status)),
    ]),
  )
}

const described = new Map<string, ZodOpenApiResponseObject>()

/** Returns the response for these problems of one status. The same codes share one component of the document. */
function problemResponses(codes: ProblemCode[]): ZodOpenApiResponseObject {
  const key = codes.join('_')
  const existing = described.get(key)
  if (existing) return existing
  const status = problemStatuses[codes[0] ?? 'failed']
  const schema = z.object({
    type: z.string(),
    title: z.string(),
    status: z.literal(status),
    code: z.enum(codes),
    errors: z.array(fieldErrorSchema).optional(),
    requestId: z.string(),
  })
  const response = {
    id: key,
    description: words.answer.problem.replace('{codes}', codes.join(', ')),
    ...(mayRetry(status) && { headers: retryHeaders[status] }),
    content: { 'application/problem+json': { schema } },
  }
  described.set(key, response)
  return response
}

type Override = { jsonSchema: Record<string, unknown>; io: 'input' | 'output' }

/** A format says what its pattern says, and an answer may get further fields. */
function simplify({ jsonSchema, io }: Override): void {
  if (typeof jsonSchema.format === 'string') delete jsonSchema.pattern
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}
