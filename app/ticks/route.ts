import { getEnv } from '@/lib/platform/env'
import { refusalOf, refusals } from '@/lib/platform/http/refusal'
import { dataHeaders } from '@/lib/platform/http/security-headers'
import { ticksPath } from '@/lib/platform/routes'
import { saveSentTicks } from '@/lib/tasks/sent-ticks'

/**
 * Saves ticks for the page's script. It is a route and not a server action: it takes ticks from any page of any build, and
 * answers with a few bytes. The proxy, which costs more than all of it, leaves it out, so it refuses by itself what the proxy refuses: other
 * origins, and more than a form may hold.
 */
export async function POST(request: Request): Promise<Response> {
  const env = getEnv()
  const headers = [...dataHeaders(ticksPath, env), ['cache-control', 'no-store'] as [string, string]]
  const parts = { method: 'POST', headers: request.headers, pathname: ticksPath }
  const refusal = refusalOf(parts, env.APP_URL.origin)
  if (refusal) return new Response(null, { status: refusals[refusal].status, headers })
  const body: unknown = await request.json().catch(() => undefined)
  const answer = await saveSentTicks(body)
  return answer ? Response.json(answer, { headers }) : new Response(null, { status: 400, headers })
}

export const dynamic = 'force-dynamic'
