import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '@/lib/platform/env'
import { isReadable, longestBodyOf } from '@/lib/platform/http/request'
import { answerMalformed } from './answer-malformed'
import { answerOutage } from './answer-outage'
import { addressToApp } from './app-address'
import { callerKey } from './caller-key'
import type { RequestContext } from './request-context'
import { runForRequest } from './request-context'
import { requestIdHeader, requestIdOf } from './request-id'
import type { WholeRequest } from './whole-request'

type Settings = Pick<Env, 'APP_URL' | 'TRUST_PROXY'>
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Hands each request on once it is whole, with what is true of it: its id, its caller and the address of the product. */
export async function handleRequest(
  request: WholeRequest,
  response: ServerResponse,
  { APP_URL, TRUST_PROXY }: Settings,
  handle: Handle,
): Promise<void> {
  const pathname = request.url?.split('?')[0] ?? '/'
  const limit = longestBodyOf(pathname)
  const arriving = request.receive(limit)
  const context: RequestContext = {
    requestId: requestIdOf(request, TRUST_PROXY),
    callerKey: callerKey(request, TRUST_PROXY),
  }
  response.setHeader(requestIdHeader, context.requestId)
  response.setHeader('x-content-type-options', 'nosniff')
  addressToApp(request.headers, APP_URL)
  answerMalformed(response, context)
  const arrival = await arriving
  if (arrival === 'broken') return
  // Next looks for such a file of the build, and fails.
  if (pathname.startsWith('/_next/') && !isReadable(pathname)) return void response.writeHead(404).end()
  answerOutage(request, response)
  const whole = arrival === 'tooLarge' ? tooLarge(request, limit) : request
  await runForRequest(context, () => handle(whole, response))
}

/** Returns a request that says how long it was and holds nothing: whoever looks at the length refuses it. */
function tooLarge(request: WholeRequest, limit: number): IncomingMessage {
  const empty = request.withoutBody()
  delete empty.headers['transfer-encoding']
  empty.headers['content-length'] = String(limit + 1)
  return empty
}
