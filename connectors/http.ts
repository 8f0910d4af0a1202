import { Agent, fetch, type Response } from 'undici'
import { lookupPublic, PrivateAddress } from './private-addresses'
import { type AllowedHosts, isOverride, mayCall } from './settings'

export type HttpRequest = {
  /** POST unless said. */
  method?: 'GET' | 'POST' | 'PUT'
  url: string
  hosts: AllowedHosts
  /** The type of the body. It is absent when there is no body. */
  contentType?: string
  /** The headers besides the content type. Values hold visible ASCII only. */
  headers?: Readonly<Record<string, string>>
  body?: string
  /** Milliseconds in which the whole answer must arrive. */
  timeLimitMs: number
  /** The largest answer in bytes, after decompression. */
  sizeLimit: number
  signal: AbortSignal
}

export type HttpAnswer = {
  status: number
  contentType: string
  body: string
  /** The seconds of the answer's Retry-After, a day at most. */
  retryAfterSeconds?: number
}

/**
 * The reason why there is no answer. `unreachable` covers DNS, a refused or broken connection and a certificate that
 * does not prove the host.
 */
export type HttpFailure = 'hostRefused' | 'unreachable' | 'timedOut' | 'tooLarge' | 'redirected'

export type HttpResult = HttpAnswer | { failure: HttpFailure }

/**
 * Sends a request to an ERP; connectors have no other way out. Follows no redirect, because that would carry secrets to
 * a host that is not allowed. Returns failures as codes, without the network's message. Rejects only when `signal` is
 * aborted.
 */
export async function send(request: HttpRequest): Promise<HttpResult> {
  request.signal.throwIfAborted()
  if (!mayCall(request.url, request.hosts)) return { failure: 'hostRefused' }
  const timeLimit = AbortSignal.timeout(request.timeLimitMs)
  try {
    return await exchange(request, AbortSignal.any([request.signal, timeLimit]))
  } catch (error) {
    request.signal.throwIfAborted()
    if (error instanceof Error && error.cause instanceof PrivateAddress) return { failure: 'hostRefused' }
    return { failure: timeLimit.aborted ? 'timedOut' : 'unreachable' }
  }
}

/** Connects to public addresses alone. A name of the ERP's domain that leads into our own network is refused. */
const publicAgent = new Agent({ connect: { lookup: lookupPublic } })
/** Connects anywhere. The operator of this server has named the address. */
const openAgent = new Agent()

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpResult> {
  const response = await fetch(request.url, {
    method: request.method ?? 'POST',
    headers: { ...request.headers, ...(request.contentType && { 'Content-Type': request.contentType }) },
    body: request.body,
    redirect: 'manual',
    signal,
    dispatcher: isOverride(request.url, request.hosts) ? openAgent : publicAgent,
  })
  if (isRedirect(response)) {
    await response.body?.cancel()
    return { failure: 'redirected' }
  }
  const body = await readAtMost(request.sizeLimit, response)
  if (body === undefined) return { failure: 'tooLarge' }
  const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'))
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    body,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  }
}

const daySeconds = 24 * 60 * 60

/**
 * Reads a Retry-After: seconds, or a date (RFC 9110, 10.2.3). Returns seconds from now, a day at most, or undefined when the header
 * is missing or says neither.
 */
export function readRetryAfter(header: string | null | undefined): number | undefined {
  const text = header?.trim() ?? ''
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), daySeconds)
}

function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
}

/** Returns the body as UTF-8. Hangs up and returns undefined when it is longer than `limit` bytes. */
async function readAtMost(limit: number, response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
