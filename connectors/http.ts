import { type AllowedHosts, mayCall } from './settings'

export type HttpRequest = {
  url: string
  hosts: AllowedHosts
  contentType: string
  /** The headers besides the content type. Values hold visible ASCII only. */
  headers?: Readonly<Record<string, string>>
  body: string
  /** Milliseconds in which the whole answer must arrive. */
  timeLimitMs: number
  /** The largest answer in bytes, after decompression. */
  sizeLimit: number
  signal: AbortSignal
}

export type HttpAnswer = { status: number; contentType: string; body: string }

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
export async function post(request: HttpRequest): Promise<HttpResult> {
  request.signal.throwIfAborted()
  if (!mayCall(request.url, request.hosts)) return { failure: 'hostRefused' }
  const timeLimit = AbortSignal.timeout(request.timeLimitMs)
  try {
    return await send(request, AbortSignal.any([request.signal, timeLimit]))
  } catch {
    request.signal.throwIfAborted()
    return { failure: timeLimit.aborted ? 'timedOut' : 'unreachable' }
  }
}

async function send(request: HttpRequest, signal: AbortSignal): Promise<HttpResult> {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: { ...request.headers, 'Content-Type': request.contentType },
    body: request.body,
    redirect: 'manual',
    cache: 'no-store',
    signal,
  })
  if (isRedirect(response)) {
    await response.body?.cancel()
    return { failure: 'redirected' }
  }
  const body = await readAtMost(request.sizeLimit, response)
  if (body === undefined) return { failure: 'tooLarge' }
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', body }
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
