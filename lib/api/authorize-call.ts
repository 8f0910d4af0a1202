import 'server-only'
import { isGuessing, type Measured, measureTry } from '@/lib/platform/rate-limit'
import { currentRequest } from '@/lib/platform/server/request-context'
import { type ApiCaller, findCaller } from './keys/api-key'
import type { Operation } from './operation'
import { Problem } from './problem'

/** Callers without a key, of operations that need none, share the limit of their address. */
const nobody: ApiCaller = { keyId: '', scopes: [] }

/** Returns who calls, if their key allows the operation. */
export async function authorizeCall({ scope }: Operation, headers: Headers): Promise<ApiCaller | Problem> {
  if (scope === 'none') return nobody
  const key = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (key === undefined) return new Problem('keyMissing')
  const caller = await findCaller(key)
  if (caller === 'keyUnknown' && (await isGuessing('unknownApiKey', currentRequest()?.callerKey)))
    return new Problem('tooManyRequests', { retryAfter: 15 * 60 })
  if (typeof caller === 'string') return new Problem(caller)
  return caller.scopes.includes(scope) ? caller : new Problem('scopeMissing')
}

/** Counts one request of a caller. Returns what is left to them as headers of the answer, or a problem when nothing is. */
export async function countCall({ keyId }: ApiCaller): Promise<Record<string, string> | Problem> {
  const who = keyId || currentRequest()?.callerKey || 'anybody'
  const measured = await measureTry('apiRequest', who)
  const headers = rateLimitHeaders(measured)
  if (!measured.isOver) return headers
  const retryAfter = Math.ceil(measured.msLeft / 1000)
  return new Problem('tooManyRequests', { retryAfter, headers })
}

/** Returns the headers of the draft "RateLimit header fields for HTTP" of the IETF's httpapi group. */
function rateLimitHeaders({ points, seconds, remaining, msLeft }: Measured): Record<string, string> {
  return {
    'ratelimit-policy': `"requests";q=${points};w=${seconds}`,
    ratelimit: `"requests";r=${remaining};t=${Math.ceil(msLeft / 1000)}`,
  }
}
