import { format } from 'node:util'
import type { Logger } from 'pino'
import { withoutTokens } from '@/lib/platform/log'

const levels = { error: 'error', warn: 'warn', info: 'info', log: 'info' } as const

/** Has Next's own messages written as lines of our log, which hold no token and name the request they are about. */
export function logConsole(log: Logger): void {
  for (const [name, level] of Object.entries(levels))
    console[name as keyof typeof levels] = (...parts: unknown[]) =>
      log[level]({ from: 'next' }, withoutTokens(format(...parts)).trim())
}
