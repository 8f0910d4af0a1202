import { createServer, type Server, type ServerResponse } from 'node:http'
import { WholeRequest } from './whole-request'

export const serverLimits = {
  // Milliseconds. A slow phone sends the largest form in this time; whoever sends a byte now and then does not keep a place for ever.
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  // Longer than proxies keep a connection, so that none of them sends a request into one that is just being closed.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
  // Bytes of all headers together, beyond which the answer is 431.
  maxHeaderSize: 16 * 1024,
  /** Connections that this process keeps at the same time. Each idle one costs some kilobytes. */
  maxConnections: 10_000,
}

type Answer = (request: WholeRequest, response: ServerResponse) => void

/** Makes a server on which no sender holds up the others: neither a slow one nor one that sends too much or nothing at all. */
export function createBoundedServer(answer: Answer, limits = serverLimits): Server<typeof WholeRequest> {
  const { maxConnections, ...options } = limits
  const server = createServer({ ...options, IncomingMessage: WholeRequest }, answer)
  server.maxConnections = maxConnections
  return server
}
