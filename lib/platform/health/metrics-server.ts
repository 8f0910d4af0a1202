import 'server-only'
import { createServer, type Server } from 'node:http'
import { getLog } from '@/lib/platform/log'
import { answerScrape } from './metrics'
import { getMetricsSettings } from './metrics-settings'

/** Serves /metrics, and /livez for a worker, on METRICS_PORT, where it is set. It keeps no process alive. */
export function startMetricsServer(): Server | undefined {
  const { METRICS_PORT, HOST } = getMetricsSettings()
  if (METRICS_PORT === undefined) return undefined
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0]
    // Whether the process answers says nothing about its database, and asks for no token.
    if (path === '/livez') return response.writeHead(200).end()
    if (path !== '/metrics') return response.writeHead(404).end()
    try {
      const answer = await answerScrape(request.headers.authorization ?? null, true)
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    } catch (error) {
      getLog().error({ error: (error as Error).name }, 'metrics could not be read')
      response.writeHead(503).end()
    }
  })
  server.on('error', ({ code }: NodeJS.ErrnoException) =>
    getLog().error({ port: METRICS_PORT, error: code }, 'metrics are not served'),
  )
  server.listen(METRICS_PORT, HOST).unref()
  return server
}
