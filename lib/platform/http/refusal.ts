import { bodyTooLargePath, guideAbsentPath, notOpenPath, wrongAddressPath } from '@/lib/platform/routes'
import { isReadable, isSameOrigin, type RequestParts, type SentHeaders, shouldRejectRequest } from './request'

/**
 * The pages that say why something is not shown, each with the status of its answer. The proxy answers requests that it
 * refuses with one of them, and pages redirect to `notOpen` and `guideAbsent`.
 */
export const refusals = {
  notOpen: { status: 404, path: notOpenPath },
  guideAbsent: { status: 503, path: guideAbsentPath },
  wrongAddress: { status: 403, path: wrongAddressPath },
  tooLarge: { status: 413, path: bodyTooLargePath },
} as const

export type Refusal = keyof typeof refusals

/** The header in which the page of a refusal finds the path that was asked for. */
export const refusedPageHeader = 'x-handrail-page'

/** Returns the refusal whose own page is at this path. Undefined for any other path. */
export function refusalShownAt(pathname: string): Refusal | undefined {
  const names = Object.keys(refusals) as Refusal[]
  return names.find((name) => pathname.endsWith(refusals[name].path('').slice(1)))
}

/** Returns why a request must be refused. Undefined for one that may go on. */
export function refusalOf(parts: RequestParts, origin: string): Refusal | undefined {
  const { headers, pathname } = parts
  const named = refusalShownAt(pathname)
  if (named) return named
  if (!shouldRejectRequest(parts, origin)) return undefined
  if (!isReadable(pathname)) return 'notOpen'
  if (isFromOtherAddress(headers, origin)) return 'wrongAddress'
  return isSameOrigin(headers, origin) ? 'tooLarge' : 'notOpen'
}

/**
 * Returns whether a form comes from our own page at another address than APP_URL: another name, another port, http for https. A
 * browser says whether page and server are of one origin, except to a server that it has reached by plain http. There a foreign
 * page looks the same; it is refused all the same.
 */
function isFromOtherAddress(headers: SentHeaders, origin: string): boolean {
  const from = headers.get('origin')
  if (from === null || from === origin || !URL.canParse(from)) return false
  const site = headers.get('sec-fetch-site')
  return site === 'same-origin' || (site === null && new URL(from).protocol === 'http:')
}
