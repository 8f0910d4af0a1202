import { join } from 'node:path'
import { root } from './folders'
import { type Service, startService } from './service'

type Options = { mode: 'start' | 'dev'; port: number; env: NodeJS.ProcessEnv; logFile: string }

/** Starts the product (built, or from its sources) and waits for its first answer. */
export function runProduct({ mode, port, env, logFile }: Options): Promise<Service> {
  // By name: started as 127.0.0.1, Next takes an address of its own in a rewrite for another server's.
  const host = !env.HOST || env.HOST === '127.0.0.1' ? 'localhost' : env.HOST
  return startService({
    name: 'The product',
    args: [join(root, 'node_modules/next/dist/bin/next'), mode, '--port', String(port), '--hostname', host],
    env,
    logFile,
    isReady: (logs) => /ready in/i.test(logs) && answers(`http://localhost:${port}/`),
  })
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    return true
  } catch {
    return false
  }
}
