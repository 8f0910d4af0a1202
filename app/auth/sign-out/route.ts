import { localeOr } from '@/i18n/routing'
import { takeProviderSignOut } from '@/lib/accounts/provider/cookies'
import { findSignOutUrl } from '@/lib/accounts/provider/sign-in-and-out'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { signedOutPath } from '@/lib/platform/routes'

/** Sends people who have just signed out here to the provider's own sign-out. Everybody else gets our page. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = localeOr(asked)
  const leaving = await takeProviderSignOut()
  const url = leaving && getStaffSettings().provider ? await findSignOutUrl(leaving, locale) : undefined
  return redirectResponse(url ?? signedOutPath(locale))
}
