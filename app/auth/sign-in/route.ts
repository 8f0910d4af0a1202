import { localeOr } from '@/i18n/routing'
import { keepSignInFlow } from '@/lib/accounts/provider/cookies'
import { beginSignIn } from '@/lib/accounts/provider/sign-in-and-out'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { localPath } from '@/lib/platform/forms/local-path'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { signInErrorPath, signInPath } from '@/lib/platform/routes'

/**
 * Sends people to the provider. It reads `locale`, `next` (a page of ours) and `other` (choose another account) from
 * the address. It is a link and no form: our policy lets no form end on another site, and only a cookie of this browser
 * changes.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const locale = localeOr(parameters.get('locale'))
  if (!getStaffSettings().provider) return redirectResponse(signInPath(locale))
  const next = localPath(parameters.get('next') ?? '', locale)
  const began = await beginSignIn(locale, parameters.has('other'))
  if ('error' in began) return redirectResponse(signInErrorPath(locale, began, next))
  await keepSignInFlow({ ...began.flow, ...(next && { next }) })
  return redirectResponse(began.url)
}
