import { isLocale, routing } from '@/i18n/routing'
import { leadTo } from '@/lib/auth/lead-to'
import { beginSignIn } from '@/lib/auth/provider-sign-in'
import { keepFlow } from '@/lib/auth/sign-in-flow'
import { getStaffSettings } from '@/lib/auth/staff-settings'
import { signInFaultPath, signInPath } from '@/lib/dashboard/paths'
import { localPath } from '@/lib/onboarding/local-path'

/**
 * Parameters: locale, next (a page of ours), other (to choose another account). A link, not a form: the policy of our pages
 * lets no form end on another site, and this changes nothing but this browser's own cookie.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const asked = parameters.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  if (!getStaffSettings().provider) return leadTo(signInPath(locale))
  const next = localPath(parameters.get('next') ?? '', locale)
  const began = await beginSignIn(locale, parameters.has('other'))
  if ('fault' in began) return leadTo(signInFaultPath(locale, began, next))
  await keepFlow({ ...began.flow, ...(next && { next }) })
  return leadTo(began.url)
}
