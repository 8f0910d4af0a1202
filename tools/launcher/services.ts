import { join } from 'node:path'
import getPort from 'get-port'
import { root } from '../../bin/settings'
import { type Service, startService } from './service'

type ProductOptions = {
  mode: 'start' | 'dev'
  port: number
  env: NodeJS.ProcessEnv
  logFile: string
  /** The folder with its build, guides and words, if not the project's. */
  cwd?: string
}

/** Starts the product, from its build or from its sources, and waits for its first answer. Without HOST it is open to this machine alone. */
export function runProduct({ mode, port, env, logFile, cwd }: ProductOptions): Promise<Service> {
  const host = env.HOST || '127.0.0.1'
  return startService({
    name: 'The product',
    args: mode === 'start' ? startArguments : devArguments(port, host),
    env: { TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...env, HOST: host, PORT: String(port) },
    logFile,
    ...(cwd && { cwd }),
    isReady: (logs) => /ready in|listening on/i.test(logs) && answers(`http://localhost:${port}/`),
  })
}

const startArguments = ['--import', import.meta.resolve('tsx'), join(root, 'bin/serve.ts')]

function devArguments(port: number, host: string): string[] {
  // The host is a name, because Next started as 127.0.0.1 takes its own address in a rewrite for another server's.
  const name = host === '127.0.0.1' ? 'localhost' : host
  return [join(root, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(port), '--hostname', name]
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    return true
  } catch {
    return false
  }
}

export type Sandbox = Service & { url: string }

/** Starts the stand-in ERPs in a process of their own. */
export async function runSandbox(env: NodeJS.ProcessEnv, logFile: string): Promise<Sandbox> {
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

export type LocalMailbox = Service & {
  /** The address of the page that shows the mails. */
  url: string
  /** The settings with which the product sends its mails here. */
  settings: { SMTP_URL: string; MAIL_FROM: string }
}

/** Starts a mailbox that accepts every mail and delivers none. */
export async function runMailbox(env: NodeJS.ProcessEnv, logFile: string): Promise<LocalMailbox> {
  const service = await startService({
    name: 'The mailbox',
    args: ['--import', 'tsx', join(root, 'tools/mailbox/server.ts')],
    env,
    logFile,
    isReady: (logs) => findAddresses(logs) !== undefined,
  })
  const { smtp = '', http = '' } = findAddresses(service.logs()) ?? {}
  const settings = { SMTP_URL: smtp, MAIL_FROM: 'Handrail <setup@handrail.example>' }
  return { ...service, url: http, settings }
}

function findAddresses(logs: string): { smtp?: string; http?: string } | undefined {
  const [, smtp, http] = /mailbox listening on (\S+) and (\S+)/.exec(logs) ?? []
  return smtp ? { smtp, http } : undefined
}

/** Starts the stand-in for a vendor's backend, whose settings are in the file VENDOR_BACKEND_SETTINGS. */
export function runVendorBackend(env: NodeJS.ProcessEnv, logFile: string): Promise<Service> {
  return startService({
    name: 'The vendor’s backend',
    args: ['--import', 'tsx', join(root, 'tools/vendor-backend/server.ts')],
    env,
    logFile,
    isReady: (logs) => logs.includes('backend listening on'),
  })
}
