import { once } from 'node:events'
import getPort from 'get-port'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startMetricsServer } from './metrics-server'

let port: number
let server: ReturnType<typeof startMetricsServer>

beforeAll(async () => {
  port = await getPort()
  vi.stubEnv('HOST', '127.0.0.1')
  vi.stubEnv('METRICS_PORT', String(port))
  vi.stubEnv('METRICS_TOKEN', 'a-token-of-the-scraper')
  server = startMetricsServer()
  if (server) await once(server, 'listening')
})
afterAll(() => {
  server?.close()
  vi.unstubAllEnvs()
})

it.each([
  ['/livez', 200],
  ['/metrics', 401],
  ['/metrics?from=here', 401],
  ['/', 404],
])('the port of the metrics answers %s with %i to whoever has no token', async (path, status) => {
  expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(status)
})
