import { join } from 'node:path'
import { root } from './folders'
import { type Service, startService } from './service'

export type LocalMailbox = Service & {
  /** Where to read the mails. */
  url: string
  /** For the product. */
  settings: { SMTP_URL: string; MAIL_FROM: string }
}

/** Starts a mailbox that takes every mail and delivers none. */
export async function startMailbox(env: NodeJS.ProcessEnv, logFile: string): Promise<LocalMailbox> {
  const service = await startService({
    name: 'The mailbox',
    args: ['--import', 'tsx', join(root, 'scripts/mailbox/server.ts')],
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
