import { localeOr } from '@/i18n/routing'
import { getEnv } from '@/lib/platform/env'
import { remindersPath } from '@/lib/platform/routes'
import { chooseReminders, findReminderChoice } from '@/lib/reminders/reminder-choice'

type Context = RouteContext<'/reminders/[token]'>

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/**
 * Turns reminders off for mail programs (RFC 8058, `List-Unsubscribe=One-Click`). They send no cookies and no origin.
 * The token is all they have, and it opens nothing else.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const isKnown = await chooseReminders((await params).token, { isOff: true })
  return new Response(null, { status: isKnown ? 204 : 404, headers })
}

/** Leads mail programs that only open addresses to the page that asks. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const wanted = (await findReminderChoice(token))?.locale
  const path = remindersPath(localeOr(wanted), token)
  const location = new URL(path, getEnv().APP_URL).href
  return new Response(null, { status: 303, headers: { ...headers, location } })
}

export const dynamic = 'force-dynamic'
