import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TrustProxy } from './trust-proxy'

export const requestIdHeader = 'x-request-id'

/** Returns the id that a proxy of ours has given a request, so that its log and ours can be laid side by side, or a new one. */
export function requestIdOf({ headers, socket }: IncomingMessage, trust: TrustProxy): string {
  const given = headers[requestIdHeader]
  const isOurs = socket.remoteAddress !== undefined && trust(socket.remoteAddress, 0)
  return isOurs && typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID()
}
