import 'server-only'
import pino from 'pino'
import { getEnv } from './env'

const secretNames = ['password', 'secret', 'token', 'cookie', 'authorization', 'credentials', 'secretsSealed']

let logger: pino.Logger | undefined

/** Codes and ids, one JSON object a line. Whatever bears a secret's name is left out, and tokens are cut from addresses. */
export function getLog(): pino.Logger {
  logger ??= createLog(getEnv().LOG_LEVEL)
  return logger
}

export function createLog(level: string, destination?: pino.DestinationStream): pino.Logger {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  const options = {
    level,
    base: undefined,
    redact: { paths, censor: '[left out]' },
    formatters: { log: withoutTokens },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** `/{locale}/start/{token}` opens an onboarding, `/{locale}/sign-in/{token}` all of them: an address is written without its token. */
function withoutTokens(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value.replace(/(\/(?:start|sign-in|reminders)\/)[^/?#\s]+/g, '$1[left out]')
      : value,
  ])
  return Object.fromEntries(entries)
}
