import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { routeOf } from '@/lib/platform/server/request-context'
import { countRequest } from './metrics'
import { routeFinder } from './request-routes'

type Started = { request: IncomingMessage; response: ServerResponse; server: Server }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Counts every request that an HTTP server of this process answers, from Node's own channel, so that nothing stands between a
 * request and its page. `isCounted` says which servers.
 */
export function countRequests(isCounted: (server: Server) => boolean, findRoute = routeFinder()): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Started
    if (!isCounted(server)) return
    const startedAt = performance.now()
    response.once('close', () => {
      // A live stream lasts as long as somebody looks.
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return
      const method = methods.find((name) => name === request.method) ?? 'other'
      const status = response.writableFinished ? String(response.statusCode) : 'aborted'
      countRequest(
        { method, route: routeOf(response) ?? findRoute(request.url ?? '/'), status },
        (performance.now() - startedAt) / 1000,
      )
    })
  })
}
