import { readStaffToken } from '@/lib/accounts/staff/cookie'
import { findStaff } from '@/lib/accounts/staff/session'
import { signedOut } from '@/lib/platform/live/event-stream'
import { acquireStreamSlot, countOpenStreams } from '@/lib/platform/live/stream-slots'
import { getChangeFeed, streamChanges } from '@/lib/staff/live/change-feed'

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // Without this header nginx would buffer the stream.
  'x-accel-buffering': 'no',
}

/**
 * Streams the changes of onboardings to a member of the staff until they sign out or stop listening. The stream starts
 * after Last-Event-ID, or after `since` in milliseconds.
 */
export async function GET(request: Request): Promise<Response> {
  const token = await readStaffToken()
  const staff = await findStaff(token, true)
  // The answer is an event of the stream, because a browser does not tell its page the status of a stream that was
  // refused.
  if (!staff) return new Response(signedOut, { headers })
  const leave = acquireStreamSlot(staff.staffId)
  if (!leave) return new Response(null, { status: 503, headers: { 'retry-after': '30' } })
  const changes = streamChanges(getChangeFeed(), {
    since: timeOf(request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since')),
    mayGoOn: async () => (await findStaff(token, true)) !== null,
    onEnd: leave,
    countReaders: countOpenStreams,
  })
  return new Response(changes, { headers })
}

function timeOf(ms: string | null): Date | undefined {
  return ms && /^\d{1,15}$/.test(ms) ? new Date(Number(ms)) : undefined
}
