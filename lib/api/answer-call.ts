import 'server-only'
import { createHash } from 'node:crypto'
import { GuideAbsent } from '@/lib/onboarding/load-state'
import { hasFailedSince, noteTrouble } from '@/lib/platform/database/trouble'
import { getLog } from '@/lib/platform/log'
import { currentRequest, labelRoute } from '@/lib/platform/server/request-context'
import { authorizeCall, countCall } from './authorize-call'
import { apiBase, type Found, findOperation } from './find-operation'
import { type Answer, answerOnce } from './idempotency'
import type { Call, Later, Operation } from './operation'
import { operations } from './operations'
import { parseCall, readText } from './parse-call'
import { Problem, problemResponse } from './problem'

/** Answers one request to the API. Every refusal and every failure is a problem in JSON. `later` takes work that outlives the request. */
export async function answerCall(request: Request, later: Later): Promise<Response> {
  const startedAt = Date.now()
  const { pathname } = new URL(request.url)
  const found = findOperation(operations, request.method, pathname)
  if ('allowed' in found) return problemResponse(refuseRoute(found.allowed))
  labelRoute(`${apiBase}${found.operation.path}`)
  try {
    return await answerOperation(found, request, later)
  } catch (error) {
    if (error instanceof GuideAbsent) return problemResponse(new Problem('guideAbsent'))
    return problemResponse(failureOf(error, found.operation, startedAt))
  }
}

function refuseRoute(allowed: string[]): Problem {
  if (allowed.length === 0) return new Problem('notFound')
  return new Problem('methodNotAllowed', { headers: { allow: allowed.join(', ') } })
}

async function answerOperation(found: Found, request: Request, later: Later): Promise<Response> {
  const { operation } = found
  const caller = await authorizeCall(operation, request.headers)
  if (caller instanceof Problem) return problemResponse(caller)
  const limit = await countCall(caller)
  if (limit instanceof Problem) return problemResponse(limit)
  const answer = await runOperation(found, request, { caller, later })
  const response = answer instanceof Problem ? problemResponse(answer) : toResponse(answer, request)
  const requestId = currentRequest()?.requestId
  for (const [name, value] of Object.entries({ ...limit, ...(requestId && { 'x-request-id': requestId }) }))
    response.headers.set(name, value)
  if (operation.method !== 'GET')
    getLog().info({ operation: operation.id, keyId: caller.keyId, status: response.status }, 'API call')
  return response
}

async function runOperation(
  found: Found,
  request: Request,
  context: Pick<Call, 'caller' | 'later'>,
): Promise<Answer | Problem> {
  const text = await readText(request)
  if (text instanceof Problem) return text
  const parsed = parseCall(found, request, text)
  if (parsed instanceof Problem) return parsed
  const { idempotencyKey, ...parts } = parsed
  const { operation } = found
  if (idempotencyKey === undefined) return run(operation, { ...context, ...parts })
  const { method } = operation
  const { keyId } = context.caller
  const sent = {
    keyId,
    idempotencyKey,
    method,
    path: new URL(request.url).pathname,
    body: text,
  }
  const requestKey = `api:${keyId}:${idempotencyKey}`
  return answerOnce(sent, () => run(operation, { ...context, ...parts, requestKey }))
}

async function run(operation: Operation, call: Call<unknown, unknown, unknown>): Promise<Answer | Problem> {
  const result = await operation.run(call)
  if (result instanceof Problem) return result
  if (!operation.answer) return { status: 204, headers: {}, body: '' }
  const answer = operation.answer.parse(result)
  const location = operation.locate?.(answer)
  return {
    status: operation.status ?? 200,
    headers: location === undefined ? {} : { location: `${apiBase}${location}` },
    body: JSON.stringify(answer),
  }
}

/** Returns the response, or 304 without a body when the caller has this very answer already. */
function toResponse({ status, headers, body }: Answer, request: Request): Response {
  if (status === 204) return new Response(null, { status, headers })
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const etag = isRead && `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const all = { 'content-type': 'application/json', ...headers, ...(etag && { etag }) }
  const isKnown = etag && request.headers.get('if-none-match')?.replaceAll('W/', '').includes(etag)
  return isKnown
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { status, headers: all })
}

/** Notes a failure in the log, without what was sent. Returns the problem that tells it. */
function failureOf(error: unknown, { id }: Operation, startedAt: number): Problem {
  noteTrouble(error)
  const { name, stack } = error instanceof Error ? error : new Error(typeof error)
  const frames = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  getLog().error({ fault: name, frames, operation: id }, 'API call failed')
  return hasFailedSince(startedAt) ? new Problem('unavailable', { retryAfter: 30 }) : new Problem('failed')
}
