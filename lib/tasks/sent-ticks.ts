import 'server-only'
import { z } from 'zod'
import { sessionTokensIn } from '@/lib/accounts/customer/session-cookie'
import { getEnv } from '@/lib/platform/env'
import type { PlainAnswer, Post } from '@/lib/platform/http/direct-answers'
import { refusalOf, refusals } from '@/lib/platform/http/refusal'
import { dataHeaders } from '@/lib/platform/http/security-headers'
import type { SentCookies } from '@/lib/platform/http/sent-cookies'
import { ticksPath } from '@/lib/platform/routes'
import type { TicksAnswer } from './form-states'
import { setTicksOfSession } from './ticks'

/** More ticks than any task has. */
const mostTicks = 500

const id = z.string().min(1).max(200)

const sentTicksSchema = z.strictObject({
  onboardingId: z.uuid(),
  taskId: id,
  ticks: z.array(z.strictObject({ actionId: id, done: z.boolean() })).max(mostTicks),
})

/**
 * Answers the page's script, which sends ticks from any page of any build and gets a few bytes. No proxy stands before it, which would
 * cost more than all of it, so it refuses by itself what the proxy refuses: other origins, and more than a form may hold.
 */
export async function answerTicks({ headers: sent, cookies, text }: Post): Promise<PlainAnswer> {
  const env = getEnv()
  const headers: PlainAnswer['headers'] = [...dataHeaders(ticksPath, env), ['cache-control', 'no-store']]
  const refusal = refusalOf({ method: 'POST', headers: sent, pathname: ticksPath }, env.APP_URL.origin)
  if (refusal) return { status: refusals[refusal].status, headers }
  const answer = await saveSentTicks(parseJson(text), cookies)
  if (!answer) return { status: 400, headers }
  return {
    status: 200,
    headers: [...headers, ['content-type', 'application/json']],
    body: JSON.stringify(answer),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Saves the ticks of one task, which may be sent again. Returns undefined for anything that no page of ours sends. */
async function saveSentTicks(body: unknown, cookies: SentCookies): Promise<TicksAnswer | undefined> {
  const sent = sentTicksSchema.safeParse(body)
  if (!sent.success) return undefined
  const { onboardingId, taskId, ticks } = sent.data
  const tokens = sessionTokensIn(cookies, onboardingId, taskId)
  const saved =
    tokens &&
    (await setTicksOfSession(
      tokens,
      ticks.map(({ actionId, done }) => ({ actionId, isDone: done })),
    ))
  return saved ?? { code: 'closed' }
}
