/** Replaces `nb` and `nn`, which browsers ask for, by `no`, the name of our Norwegian. */
export function withOurLocaleNames(acceptLanguage: string): string {
  return acceptLanguage.replace(/\bn[bn](-[a-z]{2})?\b/gi, 'no')
}

/** Bytes. No form of ours comes near this. */
const longestBody = 256 * 1024

type RequestParts = { method: string; headers: Headers; pathname: string }

/** Returns whether a request is a foreign or oversized form, or has an unreadable address. Next would answer it with a server error. */
export function shouldRejectRequest({ method, headers, pathname }: RequestParts, origin: string): boolean {
  if (!isReadable(pathname)) return true
  if (method === 'GET' || method === 'HEAD') return false
  return !isSameOrigin(headers, origin) || Number(headers.get('content-length')) > longestBody
}

function isReadable(pathname: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname))
  } catch {
    return false
  }
}

/**
 * Returns whether a change comes from a page of ours. Next compares Origin with a host that a caller can forge, and accepts
 * a request without Origin. This function does neither.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === origin
}
