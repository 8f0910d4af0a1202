import { sayRows } from '@/components/staff/live/say-rows'
import { getWhereabouts } from '@/i18n/formatter'
import { askedRegion } from '@/i18n/regional-locale'
import { isLocale } from '@/i18n/routing'
import { readStaffToken } from '@/lib/accounts/staff/cookie'
import { findStaff } from '@/lib/accounts/staff/session'
import { isStillSignedIn } from '@/lib/accounts/staff/watched-session'
import { signedOut, streamEvents } from '@/lib/platform/live/event-stream'
import { acquireStreamSlot } from '@/lib/platform/live/stream-slots'
import { getTableReaders } from '@/lib/staff/live/table-readers'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // Without this header nginx would buffer the stream.
  'x-accel-buffering': 'no',
}

/**
 * Streams to a member of the staff what changes in a table, until they sign out or stop listening. The address has the parameters of the
 * table, the cursors `from` and `until` between which the page shows it, and `since` in milliseconds, after which the stream
 * starts unless Last-Event-ID says otherwise.
 */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/dashboard/live'>) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const token = await readStaffToken()
  const staff = await findStaff(token, true)
  // The answer is an event of the stream, because a browser does not tell its page the status of a stream that was
  // refused.
  if (!staff) return new Response(signedOut, { headers })
  const leave = acquireStreamSlot(staff.staffId)
  if (!leave) return new Response(null, { status: 503, headers: { 'retry-after': '30' } })
  const { from, until, since, ...search } = Object.fromEntries(new URL(request.url).searchParams)
  const { acceptLanguage, timeZone } = await getWhereabouts()
  const reader = {
    part: { query: { ...parseListQuery(search), after: undefined, before: undefined }, from, until },
    staffId: staff.staffId,
    language: { locale, acceptLanguage: askedRegion(acceptLanguage ?? '', locale), timeZone },
    since: timeOf(request.headers.get('last-event-id') ?? since),
  }
  const changes = streamEvents({
    subscribe: (subscriber) => getTableReaders(sayRows).follow({ ...reader, ...subscriber }),
    mayGoOn: () => isStillSignedIn(token),
    onEnd: leave,
  })
  return new Response(changes, { headers })
}

function timeOf(ms: string | null | undefined): Date | undefined {
  return ms && /^\d{1,15}$/.test(ms) ? new Date(Number(ms)) : undefined
}
