import { readStaffToken } from '@/lib/accounts/staff/cookie'
import { findStaff } from '@/lib/accounts/staff/session'
import { signedOut } from '@/lib/platform/live/event-stream'
import { acquireStreamSlot } from '@/lib/platform/live/stream-slots'
import { getChangeFeed, streamChanges } from '@/lib/staff/live/change-feed'

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // nginx would gather it otherwise.
  'x-accel-buffering': 'no',
}

/** Tells somebody of the staff what changes, for as long as they are signed in and listen. Begins after Last-Event-ID, or `since` in milliseconds. */
export async function GET(request: Request): Promise<Response> {
  const token = await readStaffToken()
  const staff = await findStaff(token, true)
  // In the stream's own words: a browser does not tell its page which status refused a stream.
  if (!staff) return new Response(signedOut, { headers })
  const leave = acquireStreamSlot(staff.staffId)
  if (!leave) return new Response(null, { status: 503, headers: { 'retry-after': '30' } })
  const changes = streamChanges(getChangeFeed(), {
    since: timeOf(request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since')),
    mayGoOn: async () => (await findStaff(token, true)) !== null,
    onEnd: leave,
  })
  return new Response(changes, { headers })
}

function timeOf(ms: string | null): Date | undefined {
  return ms && /^\d{1,15}$/.test(ms) ? new Date(Number(ms)) : undefined
}
