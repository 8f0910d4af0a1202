import { localeAlsoCalled } from '@/i18n/language'
import { isWithheld, routing } from '@/i18n/routing'

/** Replaces the names that browsers have for our languages by ours: `nb` and `nn` by `no`, the name of our Norwegian. */
export function withOurLocaleNames(acceptLanguage: string): string {
  return acceptLanguage.replace(
    /\b([a-z]{2,3})(-[a-z]{2})?\b/gi,
    (tag, name) => localeAlsoCalled(name) ?? tag,
  )
}

/** Bytes. No form of ours comes near this, except the one that takes a file. */
const longestBody = 256 * 1024

/** Bytes. The longest file of an import, with the other fields of its form. */
export const longestUpload = 3_500_000

/** Bytes. The longest body of an API call. */
const longestCall = 64 * 1024

/** Returns whether a path belongs to the API, which authorizes by keys, and neither by sessions nor by where a request comes from. */
export function isApiPath(pathname: string): boolean {
  return pathname.startsWith('/api/')
}

/** Returns whether a path takes files: the page that imports tenants. */
export function takesFiles(pathname: string): boolean {
  return /^\/[a-zA-Z-]+\/dashboard\/import$/.test(pathname)
}

/** Returns the bytes that a request to this path may send. */
export function longestBodyOf(pathname: string): number {
  if (isApiPath(pathname)) return longestCall
  return takesFiles(pathname) ? longestUpload : longestBody
}

/** Returns the path of the page that says that a file is too large, for a form of ours that sends more than its page takes. */
export function tooLargePath(
  { method, headers, pathname }: RequestParts,
  origin: string,
): string | undefined {
  const isTooLarge = method === 'POST' && takesFiles(pathname) && isTooLong(headers, pathname)
  return isTooLarge && isSameOrigin(headers, origin) ? `${pathname}?error=tooLarge` : undefined
}

export type RequestParts = { method: string; headers: SentHeaders; pathname: string }

/** The headers of a request, of a browser's kind or of Node's. */
export type SentHeaders = Pick<Headers, 'get'>

/** Returns whether a request is a foreign or oversized form, or has an unreadable address. Next would answer it with a server error. */
export function shouldRejectRequest({ method, headers, pathname }: RequestParts, origin: string): boolean {
  if (!isReadable(pathname)) return true
  if (method === 'GET' || method === 'HEAD') return false
  return !isSameOrigin(headers, origin) || isTooLong(headers, pathname)
}

function isTooLong(headers: SentHeaders, pathname: string): boolean {
  return Number(headers.get('content-length')) > longestBodyOf(pathname)
}

export function isReadable(pathname: string): boolean {
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
export function isSameOrigin(headers: SentHeaders, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  const from = headers.get('origin')
  if (site !== null) return site === 'same-origin' && (from === null || from === origin)
  return from === origin
}

/** Returns the path in a language of ours for one that calls it by another name, such as `nb` or `nb-NO`. Undefined for any other. */
export function withOurLocale(pathname: string): string | undefined {
  const [, name = '', rest = ''] = /^\/([a-z]{2,3})(?:-[a-z]{2})?(\/.*)?$/i.exec(pathname) ?? []
  const locale = localeAlsoCalled(name)
  return locale && `/${locale}${rest}`
}

/** Returns the path in a language that this installation offers for one in a language that it has and does not offer. Undefined for any other. */
export function withOfferedLocale(pathname: string): string | undefined {
  const [, name = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(pathname) ?? []
  return isWithheld(name) ? `/${routing.defaultLocale}${rest}` : undefined
}
