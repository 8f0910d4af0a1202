import { getEnv } from '@/lib/platform/env'
import { isSameOrigin } from '@/lib/platform/http/request'
import { saveSentTicks } from '@/lib/tasks/sent-ticks'

const headers = { 'cache-control': 'no-store' }

/**
 * Saves ticks for the page's script. It is a route and not a server action: it takes ticks from any page of any build, and
 * answers with a few bytes.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getEnv().APP_URL.origin))
    return new Response(null, { status: 403, headers })
  const body: unknown = await request.json().catch(() => undefined)
  const answer = await saveSentTicks(body)
  return answer ? Response.json(answer, { headers }) : new Response(null, { status: 400, headers })
}
