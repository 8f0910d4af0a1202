import './env-file'

import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getEnv } from '@/lib/platform/env'
import { getLog } from '@/lib/platform/log'
import { readStyles } from '@/lib/platform/server/answers/inline-styles'
import { createBoundedServer } from '@/lib/platform/server/bounded-server'
import { endServer } from '@/lib/platform/server/end-server'
import { handleRequest } from '@/lib/platform/server/handle-request'
import { localOrigin } from '@/lib/platform/server/local-origin'
import { logConsole } from '@/lib/platform/server/log-console'
import { runPlainCommand } from './plain-command'

const usage = `npm start [-- --hostname <address> --port <number>]

Serves the built product with the settings of the environment and of .env.

  --hostname, -H   the address to listen on, in place of HOST
  --port, -p       the port, in place of PORT
`

const options = { hostname: { type: 'string', short: 'H' }, port: { type: 'string', short: 'p' } } as const

await runPlainCommand({ usage, options }, ({ values: { hostname, port } }) =>
  serve({ ...(hostname && { HOST: hostname }), ...(port && { PORT: port }) }),
)

async function serve(given: Record<string, string>): Promise<void> {
  // tsx turns these on, and every redirect of Next would pay for them.
  process.setSourceMapsEnabled(false)
  Object.assign(process.env, { NODE_ENV: 'production', ...given })
  const { default: next } = await import('next')
  // The name is the one that Next writes into addresses of its own. Requests are never sent to it.
  const app = next({ dev: false, hostname: 'localhost', port: Number(process.env.PORT || 3000) })
  // Reads settings, guides and words, and ends the process if anything is wrong.
  await app.prepare()
  const env = getEnv()
  const { APP_URL, HOST, PORT } = env
  const log = getLog()
  logConsole(log)
  const styles = readStyles(join(process.cwd(), '.next/static'))
  const site = { env, handle: app.getRequestHandler(), styles }

  const server = createBoundedServer((request, response) => {
    handleRequest(request, response, site).catch((error: Error) => {
      log.error({ fault: error.name }, 'request failed')
      response.destroy()
    })
  })

  server.once('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      `Handrail cannot listen on ${HOST ?? 'all addresses'}, port ${PORT}: ${error.message}\n`,
    )
    process.exit(1)
  })

  server.listen(PORT, HOST, () => {
    const address = server.address() as AddressInfo
    // Next sends an action that another page carries to this address.
    process.env.__NEXT_PRIVATE_ORIGIN = localOrigin(address)
    // The launcher waits for this line, so it is written whatever LOG_LEVEL is.
    process.stdout.write(`handrail listening on ${localOrigin(address)} for ${APP_URL.origin}\n`)
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, async () => {
      await endServer(server)
      await app.close()
      process.exit(0)
    })
}
