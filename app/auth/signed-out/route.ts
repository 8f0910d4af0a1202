import { isLocale, routing } from '@/i18n/routing'
import { leadTo } from '@/lib/auth/lead-to'
import { signedOutPath } from '@/lib/dashboard/paths'

/** Where the provider leads people back to after signing them out. Its `state` is the locale we gave it. */
export function GET(request: Request): Response {
  const state = new URL(request.url).searchParams.get('state') ?? ''
  return leadTo(signedOutPath(isLocale(state) ? state : routing.defaultLocale))
}
