/** Browsers ask for `nb` or `nn`; our Norwegian is called `no`. */
export function withOurLocaleNames(acceptLanguage: string): string {
  return acceptLanguage.replace(/\bn[bn](-[a-z]{2})?\b/gi, 'no')
}

/** Far above any form of ours. */
const longestBody = 256 * 1024

type RequestParts = { method: string; headers: Headers; pathname: string }

/** Foreign and oversized forms and unreadable addresses, which Next would answer with an error of the server. */
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
 * Whether a change is asked for by a page of ours. Next compares Origin with a host that a caller may forge, and accepts
 * a request without Origin; this does neither.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === origin
}
