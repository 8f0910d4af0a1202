import { localeOr } from '@/i18n/routing'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { signedOutPath } from '@/lib/platform/routes'

/** Where the provider leads people back to after signing them out. Its `state` is the locale we gave it. */
export function GET(request: Request): Response {
  const state = new URL(request.url).searchParams.get('state') ?? ''
  return redirectResponse(signedOutPath(localeOr(state)))
}
