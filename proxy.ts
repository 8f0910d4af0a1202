import { NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { localeOr, routing } from '@/i18n/routing'
import { markedWordsHeader } from '@/i18n/words/marked-words'
import { Problem, problemResponse } from '@/lib/api/problem'
import { type ForeignForm, findForeignForm, loadAnew, postRenamed } from '@/lib/platform/builds/earlier-build'
import { typedTexts, updatedHeader, writeUpdated } from '@/lib/platform/builds/typed-texts'
import {
  frameCookieName,
  isExamplePage,
  isForForeignFrame,
  partitionedCookie,
} from '@/lib/platform/embedding/framing'
import { getEnv, isHttps } from '@/lib/platform/env'
import { isForwardedAction, localeOfReferer } from '@/lib/platform/http/forwarded-action'
import { type Refusal, refusalOf, refusals, refusedPageHeader } from '@/lib/platform/http/refusal'
import {
  isApiPath,
  isReadable,
  tooLargePath,
  withOfferedLocale,
  withOurLocale,
  withOurLocaleNames,
} from '@/lib/platform/http/request'
import {
  contentPolicy,
  createNonce,
  dataHeaders,
  securityHeaders,
} from '@/lib/platform/http/security-headers'
import { updatedPath } from '@/lib/platform/routes'

const localize = createMiddleware(routing)

/**
 * Leads each request to a page in one of the languages, and sets the security headers of its response. In production `preparePage` has
 * done so before for a page that is simply opened. A request that must be refused gets a page of ours that says why. Queries and actions
 * decide who may see what, never this function.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const env = getEnv()
  const { method, nextUrl } = request
  if (isApiPath(nextUrl.pathname)) return forwardCall(request)
  const policy = contentPolicy(createNonce(), nextUrl.pathname, env)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.delete(updatedHeader)
  headers.delete(markedWordsHeader)
  if (isExamplePage(nextUrl.pathname)) headers.set(markedWordsHeader, '1')
  headers.set('accept-language', withOurLocaleNames(headers.get('accept-language') ?? ''))
  const parts = { method, headers: request.headers, pathname: nextUrl.pathname }
  const tooLarge = tooLargePath(parts, env.APP_URL.origin)
  if (tooLarge) return NextResponse.redirect(new URL(tooLarge, env.APP_URL), 303)
  const refusal = refusalOf(parts, env.APP_URL.origin)
  const foreign = refusal ? undefined : await findForeignForm(request, ownOrigin(request))
  if (foreign?.renamed && !foreign.isCalled) return postRenamed(request, foreign, ownOrigin(request))
  const response = refusal
    ? refuse(request, headers, refusal)
    : foreign
      ? answerForeignForm(request, headers, foreign)
      : forward(request, headers)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of securityHeaders(nextUrl.pathname, env)) response.headers.set(name, value)
  if (env.EMBED_ORIGINS.length > 0 && isForForeignFrame(request.headers)) markFrame(response)
  return response
}

/**
 * Forwards a call of the API, whose key says who calls: neither its origin nor a cookie counts. Its answers are data, so a browser
 * that shows one runs nothing of it.
 */
function forwardCall({ nextUrl }: NextRequest): Response {
  const { pathname } = nextUrl
  const response = isReadable(pathname) ? NextResponse.next() : problemResponse(new Problem('notFound'))
  for (const [name, value] of dataHeaders(pathname, getEnv())) response.headers.set(name, value)
  return response
}

/** Marks a frame of another site, so that the session begun in it is kept for that site alone. */
function markFrame(response: NextResponse): void {
  const attributes = { ...partitionedCookie, httpOnly: true, path: '/' }
  response.cookies.set(frameCookieName(isHttps()), '1', attributes)
}

/** Forwards a request to the page in its language. The routes of sign-in and of consent have no language in their address. */
function forward(request: NextRequest, headers: Headers): NextResponse {
  const { method, nextUrl } = request
  const renamed = withOurLocale(nextUrl.pathname)
  if (renamed) return NextResponse.redirect(new URL(`${renamed}${nextUrl.search}`, request.url), 308)
  const offered = withOfferedLocale(nextUrl.pathname)
  // Not for good: the setting may change.
  if (offered) return NextResponse.redirect(new URL(`${offered}${nextUrl.search}`, request.url), 307)
  const isRoute = /^\/(consent\/(begin|callback)|auth\/(sign-in|callback|sign-out|signed-out))$/.test(
    nextUrl.pathname,
  )
  const isForwarded = isForwardedAction({ method, headers, pathname: nextUrl.pathname })
  if (isForwarded) headers.set('x-next-intl-locale', localeOfReferer(headers))
  return isRoute || isForwarded
    ? NextResponse.next({ request: { headers } })
    : localize(new NextRequest(request, { headers }))
}

/**
 * Runs the proxy for every path except files of the build and of `public/`, the health checks, the metrics, the address at which a mail
 * program turns reminders off, the script and the pictures of vendors, and the ticks, whose routes check and set what the proxy would. It
 * does not run for a request that `preparePage` has marked either.
 */
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/static|(?:healthz|livez|readyz|metrics|ticks)$|brands/|guide-files/|reminders/|(?:embed\\.js|icon\\.svg|robots\\.txt)$).*)',
      missing: [{ type: 'header', key: 'x-handrail-prepared' }],
    },
  ],
}

/** Answers a form from a page of another build, or forwards it under the id that its action has here. */
function answerForeignForm(request: NextRequest, headers: Headers, foreign: ForeignForm): NextResponse {
  const { posted, isCalled, renamed } = foreign
  if (renamed) {
    headers.set('next-action', renamed)
    return forward(request, headers)
  }
  const here = request.nextUrl.pathname + request.nextUrl.search
  if (isCalled) return new NextResponse('', { headers: loadAnew(here) })
  headers.set(updatedHeader, writeUpdated({ here, typed: typedTexts(posted) }))
  return showInstead(request, headers, { path: updatedPath, status: 409 })
}

/** Returns the address at which this process answers itself. Next keeps it here. */
function ownOrigin(request: NextRequest): string {
  // biome-ignore lint/style/noProcessEnv: it is no setting, and Next has no other way to ask for it
  return process.env.__NEXT_PRIVATE_ORIGIN ?? request.nextUrl.origin
}

/** Refuses a request with a page that says why. Where Next's own code has sent the form, it goes to that page. */
function refuse(request: NextRequest, headers: Headers, refusal: Refusal): NextResponse {
  const { pathname, search } = request.nextUrl
  const { status, path } = refusals[refusal]
  const page = path(localeOr(pathname.split('/')[1]))
  if (headers.has('next-action'))
    return new NextResponse(null, { status, headers: { 'x-action-redirect': `${page};push` } })
  headers.set(refusedPageHeader, `${pathname}${search}`)
  return showInstead(request, headers, { path, status })
}

/** Shows a page of ours instead, with its own status. Next's `notFound()` is drawn by the browser alone and stays blank without JavaScript. */
function showInstead(
  request: NextRequest,
  headers: Headers,
  { path, status }: { path: (locale: string) => string; status: number },
): NextResponse {
  // Without these headers Next cannot take the request for a server action.
  for (const name of ['content-type', 'content-length', 'next-action', 'origin']) headers.delete(name)
  const [, firstSegment] = request.nextUrl.pathname.split('/')
  const locale = localeOr(firstSegment)
  headers.set('x-next-intl-locale', locale)
  return NextResponse.rewrite(new URL(path(locale), request.url), { request: { headers }, status })
}
