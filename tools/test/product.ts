import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import getPort from 'get-port'
import { root } from '../../bin/settings'
import { runProduct } from '../launcher/services'

export type Product = {
  url: string
  pid: number
  /** Returns its output so far. */
  logs(): string
  stop(): Promise<void>
  /** Ends it with SIGKILL, like a crash. Another one on the same port is a restart. */
  kill(): Promise<void>
}

type Options = {
  databaseUrl: string
  port?: number
  env?: Record<string, string>
  /** The folder with its build, guides and words, if not the project's. */
  cwd?: string
}

/** Starts a built product for one test. Further settings come from the environment of the test run. */
export async function startProduct({
  databaseUrl,
  port: fixedPort,
  env = {},
  cwd,
}: Options): Promise<Product> {
  const port = fixedPort ?? (await getPort())
  const url = `http://localhost:${port}`
  const logDir = join(root, 'test-results/products')
  mkdirSync(logDir, { recursive: true })
  const own = { NODE_ENV: 'production' as const, APP_URL: url, DATABASE_URL: databaseUrl }
  const service = await runProduct({
    mode: 'start',
    port,
    env: { ...process.env, ...own, ...env },
    ...(cwd && { cwd }),
    logFile: join(logDir, `${port}-${Date.now()}.log`),
  })
  return { url, pid: service.pid, logs: service.logs, stop: service.stop, kill: service.kill }
}
