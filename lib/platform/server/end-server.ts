import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { stopAll } from './shutdown'

/** What a process manager waits before it kills is 10 s at the least (Docker). Requests that take longer are cut off. */
const requestsMayTakeMs = 8_000

/**
 * Ends a server without losing anything: no connection is accepted any more, the requests under way are answered, streams and
 * jobs stop. Resolves when all of it has ended.
 */
export async function endServer(server: Server, mayTakeMs = requestsMayTakeMs): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // Browsers and proxies keep a connection after its answer, and the server would wait for them.
  const closing = setInterval(() => server.closeIdleConnections(), 50)
  const timer = new AbortController()
  const cutOff = delay(mayTakeMs, undefined, { signal: timer.signal, ref: false }).then(
    () => server.closeAllConnections(),
    () => undefined,
  )
  await Promise.all([closed, stopAll()])
  clearInterval(closing)
  timer.abort()
  await cutOff
}
