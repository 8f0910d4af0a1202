import pino from 'pino'
import { getEnv } from './env'
import { currentRequest } from './server/request-context'

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
    mixin: requestFields,
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Returns what every line about a request begins with. */
function requestFields(): { requestId?: string } {
  const requestId = currentRequest()?.requestId
  return requestId ? { requestId } : {}
}

/**
 * Cuts tokens out of a text with addresses. `/{locale}/start/{token}` opens one onboarding, `/{locale}/sign-in/{token}` opens all; the
 * `code` of an identity provider opens a session.
 */
export function withoutTokens(text: string): string {
  return text
    .replace(/(\/(?:start|sign-in|reminders)\/)[^/?#\s"'`]+/g, '$1[left out]')
    .replace(/([?&](?:code|state)=)[^&#\s"'`]+/g, '$1[left out]')
}

function fieldsWithoutTokens(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutTokens(value) : value,
  ])
  return Object.fromEntries(entries)
}
