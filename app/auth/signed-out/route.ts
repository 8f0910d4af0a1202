import { localeOr } from '@/i18n/routing'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { signedOutPath } from '@/lib/platform/routes'

/** Receives people whom the provider has signed out. The provider returns our locale in `state`. */
export function GET(request: Request): Response {
  const state = new URL(request.url).searchParams.get('state') ?? ''
  return redirectResponse(signedOutPath(localeOr(state)))
}
