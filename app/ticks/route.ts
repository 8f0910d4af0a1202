import { cookiesIn } from '@/lib/platform/http/sent-cookies'
import { answerTicks } from '@/lib/tasks/sent-ticks'

/** Saves ticks where the product's own server does not answer them itself: in development, and while traces are sent. */
export async function POST(request: Request): Promise<Response> {
  const cookies = cookiesIn(request.headers.get('cookie'))
  const { status, headers, body } = await answerTicks({
    headers: request.headers,
    cookies,
    text: await request.text(),
  })
  return new Response(body ?? null, { status, headers })
}

export const dynamic = 'force-dynamic'
