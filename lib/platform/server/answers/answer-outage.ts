import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasFailedSince } from '@/lib/platform/database/trouble'
import { requestIdHeader } from '../request-id'
import { outagePage } from './outage-page'

type Call = (...args: unknown[]) => unknown

/**
 * Answers with a page of our own and status 503 where Next would answer 500 because the database has failed. The page needs
 * neither the database nor JavaScript, and Retry-After tells programs when to come again. Of Next's own headers none is kept.
 */
export function answerOutage(request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now()
  const own = { writeHead: response.writeHead, write: response.write, end: response.end }
  let isReplaced = false

  /** Returns whether what Next sends is dropped, because our own answer has gone out. */
  const replace = (status: number): boolean => {
    if (isReplaced) return true
    if (response.headersSent || status !== 500 || !hasFailedSince(startedAt)) return false
    isReplaced = true
    Object.assign(response, own)
    for (const name of response.getHeaderNames()) if (name !== requestIdHeader) response.removeHeader(name)
    const { headers, body } = outagePage(request)
    response.writeHead(503, headers).end(request.method === 'HEAD' ? undefined : body)
    Object.assign(response, { writeHead: () => response, write: drop, end: drop })
    return true
  }

  const drop: Call = (...args) => {
    const done = args.find((argument) => typeof argument === 'function')
    if (done) process.nextTick(done as () => void)
    return true
  }

  response.writeHead = ((...args: [number]) =>
    replace(args[0]) ? response : (own.writeHead as Call).apply(response, args)) as typeof own.writeHead
  response.write = ((...args: unknown[]) =>
    replace(response.statusCode)
      ? drop(...args)
      : (own.write as Call).apply(response, args)) as typeof own.write
  response.end = ((...args: unknown[]) =>
    replace(response.statusCode) ? drop(...args) : (own.end as Call).apply(response, args)) as typeof own.end
}
