import { NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { localeOr, routing } from '@/i18n/routing'
import { getEnv } from '@/lib/platform/env'
import { shouldRejectRequest, withOurLocaleNames } from '@/lib/platform/http/request'
import { contentPolicy, createNonce, securityHeaders } from '@/lib/platform/http/security-headers'
import { notOpenPath } from '@/lib/platform/routes'

const localize = createMiddleware(routing)

/** Languages and headers. Who may see what is decided by queries and actions, never here. */
export function proxy(request: NextRequest): NextResponse {
  const env = getEnv()
  const { method, nextUrl } = request
  const policy = contentPolicy(createNonce(), env)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('accept-language', withOurLocaleNames(headers.get('accept-language') ?? ''))
  const asked = { method, headers: request.headers, pathname: nextUrl.pathname }
  const isNotOpen = nextUrl.pathname.endsWith('/not-open') || shouldRejectRequest(asked, env.APP_URL.origin)
  const response = isNotOpen ? showNotOpen(request, headers) : forward(request, headers)
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of securityHeaders(nextUrl.pathname, env)) response.headers.set(name, value)
  return response
}

/** To a page in one of the languages, or to one of the routes that the provider of the staff's accounts is told of. */
function forward(request: NextRequest, headers: Headers): NextResponse {
  const isRoute = /^\/auth\/(sign-in|callback|sign-out|signed-out)$/.test(request.nextUrl.pathname)
  return isRoute
    ? NextResponse.next({ request: { headers } })
    : localize(new NextRequest(request, { headers }))
}

/** Everything but what is the same for all: files of the build and of `public/`. */
export const config = {
  matcher: ['/((?!_next/static|healthz|reminders/|.*\\.(?:ico|svg|png|txt|webmanifest)$).*)'],
}

/** A page of ours as 404: `notFound()` is drawn by the browser alone, and stays blank without JavaScript. */
function showNotOpen(request: NextRequest, headers: Headers): NextResponse {
  // Nothing that Next could take for an action.
  for (const name of ['content-type', 'content-length', 'next-action', 'origin']) headers.delete(name)
  const [, first] = request.nextUrl.pathname.split('/')
  const locale = localeOr(first)
  headers.set('x-next-intl-locale', locale)
  return NextResponse.rewrite(new URL(notOpenPath(locale), request.url), {
    request: { headers },
    status: 404,
  })
}
