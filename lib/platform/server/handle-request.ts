import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '@/lib/platform/env'
import { directAnswerTo, sendDirectAnswer } from '@/lib/platform/http/direct-answers'
import { drawWithReads } from '@/lib/platform/http/page-reads'
import { preparePage } from '@/lib/platform/http/prepare-page'
import { isReadable, longestBodyOf } from '@/lib/platform/http/request'
import { answerMalformed } from './answers/answer-malformed'
import { answerOutage } from './answers/answer-outage'
import { compress } from './answers/compress'
import { inlineStyles, type Styles } from './answers/inline-styles'
import { addressToApp } from './app-address'
import { callerKey } from './caller-key'
import type { RequestContext } from './request-context'
import { runForRequest } from './request-context'
import { requestIdHeader, requestIdOf } from './request-id'
import type { WholeRequest } from './whole-request'

/** The built product that the server serves. */
type Site = {
  env: Env
  /** Answers a request by Next. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** The stylesheets of the build. */
  styles: Styles
}

/** Hands each request on once it is whole, with what is true of it: its id, its caller and the address of the product. */
export async function handleRequest(
  request: WholeRequest,
  response: ServerResponse,
  { env, handle, styles }: Site,
): Promise<void> {
  const { APP_URL, TRUST_PROXY } = env
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
  const status = statusOfFile(request.method, pathname)
  if (status) return void response.writeHead(status, { allow: 'GET, HEAD' }).end()
  compress(request, response)
  answerOutage(request, response)
  inlineStyles(request, response, styles)
  const whole = arrival === 'tooLarge' ? tooLarge(request, limit) : request
  const answer = () => {
    const direct = directAnswerTo(request.method, pathname)
    if (direct) return sendDirectAnswer(direct, whole, response)
    const byNext = () => handle(whole, response)
    return preparePage(whole, response, env) ? drawWithReads(whole, byNext) : byNext()
  }
  await runForRequest(context, answer, response)
}

/** Returns a request that says how long it was and holds nothing: whoever looks at the length refuses it. */
function tooLarge(request: WholeRequest, limit: number): IncomingMessage {
  const empty = request.withoutBody()
  delete empty.headers['transfer-encoding']
  empty.headers['content-length'] = String(limit + 1)
  return empty
}

/** Returns the status of a request for a file that is none: Next would fail on these. Undefined for any other request. */
function statusOfFile(method = '', pathname: string): number | undefined {
  if (!/^\/(_next\/|icon\.svg$|robots\.txt$)/.test(pathname)) return undefined
  if (!isReadable(pathname)) return 404
  return ['GET', 'HEAD'].includes(method) ? undefined : 405
}
