import pino from 'pino'
import { getEnv } from './env'

const secretNames = ['password', 'secret', 'token', 'cookie', 'authorization', 'credentials', 'secretsSealed']

let logger: pino.Logger | undefined

/** Returns the log, which holds codes and ids, one JSON object a line. It leaves out values under a secret's name and the tokens in addresses. */
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
    formatters: { log: fieldsWithoutTokens },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * Cuts tokens out of a text with addresses. `/{locale}/start/{token}` opens one onboarding, `/{locale}/sign-in/{token}` opens all.
 */
export function withoutTokens(text: string): string {
  return text.replace(/(\/(?:start|sign-in|reminders)\/)[^/?#\s]+/g, '$1[left out]')
}

function fieldsWithoutTokens(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutTokens(value) : value,
  ])
  return Object.fromEntries(entries)
}
