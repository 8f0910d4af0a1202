import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import getPort from 'get-port'
import { root } from '../../bin/settings'
import { runProduct } from '../launcher/services'

export type Product = {
  url: string
  pid: number
  /** Everything it has written to stdout and stderr. */
  logs(): string
  stop(): Promise<void>
  /** SIGKILL, as a crash would be; start another on the same port to restart. */
  kill(): Promise<void>
}

type Options = { databaseUrl: string; port?: number; env?: Record<string, string> }

/** Starts a built product of one's own. Other settings come from the test run's environment. */
export async function startProduct({ databaseUrl, port: wanted, env = {} }: Options): Promise<Product> {
  const port = wanted ?? (await getPort())
  const url = `http://localhost:${port}`
  const logDir = join(root, 'test-results/products')
  mkdirSync(logDir, { recursive: true })
  const own = { NODE_ENV: 'production' as const, APP_URL: url, DATABASE_URL: databaseUrl }
  const service = await runProduct({
    mode: 'start',
    port,
    env: { ...process.env, ...own, ...env },
    logFile: join(logDir, `${port}-${Date.now()}.log`),
  })
  return { url, pid: service.pid, logs: service.logs, stop: service.stop, kill: service.kill }
}
