import { NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { isLocale, routing } from '@/i18n/routing'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { getEnv } from '@/lib/env'
import { withOurNames } from '@/lib/http/accept-language'
import { contentPolicy, createNonce, securityHeaders } from '@/lib/http/security-headers'
import { notOpenPath } from '@/lib/onboarding/paths'

const localize = createMiddleware(routing)
/** Far above any form of ours. */
const longestBody = 256 * 1024

/** Languages and headers. Who may see what is decided by queries and actions, never here. */
export function proxy(request: NextRequest): NextResponse {
  const env = getEnv()
  const policy = contentPolicy(createNonce(), env)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('accept-language', withOurNames(headers.get('accept-language') ?? ''))
  const response = isRefused(request, env.APP_URL.origin)
    ? showNotOpen(request, headers)
    : localize(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of securityHeaders(request.nextUrl.pathname, env))
    response.headers.set(name, value)
  return response
}

/** Everything but what is the same for all: files of the build and of `public/`. */
export const config = { matcher: ['/((?!_next/static|healthz|.*\\.(?:ico|svg|png|txt|webmanifest)$).*)'] }

/** Foreign and oversized forms, before Next answers them with an error of the server. */
function isRefused({ method, headers, nextUrl }: NextRequest, origin: string): boolean {
  if (method === 'GET' || method === 'HEAD') return nextUrl.pathname.endsWith('/not-open')
  return !isSameOrigin(headers, origin) || Number(headers.get('content-length')) > longestBody
}

function showNotOpen(request: NextRequest, headers: Headers): NextResponse {
  for (const name of ['content-type', 'content-length', 'next-action', 'origin']) headers.delete(name)
  const [, first] = request.nextUrl.pathname.split('/')
  const locale = isLocale(first) ? first : routing.defaultLocale
  headers.set('x-next-intl-locale', locale)
  return NextResponse.rewrite(new URL(notOpenPath(locale), request.url), {
    request: { headers },
    status: 404,
  })
}
