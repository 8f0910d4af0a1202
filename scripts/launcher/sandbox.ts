import { join } from 'node:path'
import getPort from 'get-port'
import { root } from './folders'
import { type Service, startService } from './service'

export type Sandbox = Service & { url: string }

/** Starts the stand-in ERPs. */
export async function startSandbox(env: NodeJS.ProcessEnv, logFile: string): Promise<Sandbox> {
  const port = env.SANDBOX_PORT || String(await getPort())
  const service = await startService({
    name: 'The sandbox',
    args: ['--import', 'tsx', join(root, 'sandbox/server.ts')],
    env: { ...env, SANDBOX_PORT: port },
    logFile,
    isReady: (logs) => findUrl(logs) !== undefined,
  })
  return { ...service, url: findUrl(service.logs()) ?? '' }
}

function findUrl(logs: string): string | undefined {
  return /sandbox listening on (http:\/\/\S+)/.exec(logs)?.[1]
}
