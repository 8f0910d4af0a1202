import { localeOr } from '@/i18n/routing'
import { keepRejectedEmail, takeSignInFlow } from '@/lib/accounts/provider/cookies'
import { finishSignIn } from '@/lib/accounts/provider/sign-in-and-out'
import { readStaffToken, writeStaffToken } from '@/lib/accounts/staff/cookie'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { dashboardPath, signInErrorPath, signInPath } from '@/lib/platform/routes'

/** Receives people from the provider, with a code or with an error. */
export async function GET(request: Request): Promise<Response> {
  const flow = await takeSignInFlow()
  const locale = localeOr(flow?.locale)
  if (!getStaffSettings().provider) return redirectResponse(signInPath(locale))
  const finished = await finishSignIn(new URL(request.url).searchParams, flow, await readStaffToken())
  if ('error' in finished) {
    if (finished.email) await keepRejectedEmail(finished.email)
    return redirectResponse(signInErrorPath(locale, finished, flow?.next))
  }
  await writeStaffToken(finished.token)
  return redirectResponse(flow?.next ?? dashboardPath(locale))
}
