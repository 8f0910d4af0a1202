import { routing } from '@/i18n/routing'
import { leadTo } from '@/lib/auth/lead-to'
import { finishSignIn } from '@/lib/auth/provider-sign-in'
import { keepRefused } from '@/lib/auth/refused-cookie'
import { takeFlow } from '@/lib/auth/sign-in-flow'
import { readStaffToken, writeStaffToken } from '@/lib/auth/staff-cookie'
import { getStaffSettings } from '@/lib/auth/staff-settings'
import { dashboardPath, signInFaultPath, signInPath } from '@/lib/dashboard/paths'

/** Where the provider leads people back to, with a code or with what went wrong. */
export async function GET(request: Request): Promise<Response> {
  const flow = await takeFlow()
  const locale = flow?.locale ?? routing.defaultLocale
  if (!getStaffSettings().provider) return leadTo(signInPath(locale))
  const finished = await finishSignIn(new URL(request.url).searchParams, flow, await readStaffToken())
  if ('fault' in finished) {
    if (finished.email) await keepRefused(finished.email)
    return leadTo(signInFaultPath(locale, finished, flow?.next))
  }
  await writeStaffToken(finished.token)
  return leadTo(flow?.next ?? dashboardPath(locale))
}
