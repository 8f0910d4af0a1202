import { isLocale, routing } from '@/i18n/routing'
import { leadTo } from '@/lib/auth/lead-to'
import { takeLeaving } from '@/lib/auth/leaving-cookie'
import { findSignOutUrl } from '@/lib/auth/provider-sign-out'
import { getStaffSettings } from '@/lib/auth/staff-settings'
import { signedOutPath } from '@/lib/dashboard/paths'

/** Goes on to the provider's own sign-out for whoever has just signed out here, and for nobody else. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  const leaving = await takeLeaving()
  const url = leaving && getStaffSettings().provider ? await findSignOutUrl(leaving, locale) : undefined
  return leadTo(url ?? signedOutPath(locale))
}
