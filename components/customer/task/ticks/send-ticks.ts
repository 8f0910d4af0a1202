import { ticksPath } from '@/lib/platform/routes'
import type { SavedTicks, TicksAnswer } from '@/lib/tasks/form-states'
import { type QueuedTick, tickStore } from './tick-queue'
import { createTickSender, type Sent, type TickSender } from './tick-sender'

const answerTimeMs = 15_000
const unanswered = { unanswered: true } as const

const senders = new Map<string, TickSender>()

/** Returns the one sender of an onboarding's ticks in this tab. It outlives the pages that use it. Only the browser calls this. */
export function tickSenderOf(onboardingId: string): TickSender {
  const existing = senders.get(onboardingId)
  if (existing) return existing
  const sender = createTickSender({
    ...tickStore(onboardingId),
    send: (ticks) => sendTicks(onboardingId, ticks),
  })
  senders.set(onboardingId, sender)
  window.addEventListener('online', sender.resume)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sender.leave())
  return sender
}

/** Sends ticks of one task. The request outlives its page. Only an answer of ours counts: a proxy may answer in our place. */
export async function sendTicks(onboardingId: string, ticks: QueuedTick[]): Promise<Sent> {
  try {
    const response = await fetch(ticksPath, {
      method: 'POST',
      keepalive: true,
      signal: AbortSignal.timeout(answerTimeMs),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        onboardingId,
        taskId: ticks[0]?.taskId,
        ticks: ticks.map(({ actionId, done }) => ({ actionId, done })),
      }),
    })
    if (!response.ok) return { ...unanswered, ...readRetryAfter(response) }
    const answer: unknown = await response.json()
    return isAnswer(answer) ? answer : unanswered
  } catch {
    return unanswered
  }
}

function readRetryAfter({ headers }: Response): { retryAfterMs?: number } {
  const seconds = Number(headers.get('retry-after'))
  return seconds > 0 ? { retryAfterMs: Math.min(seconds, 300) * 1000 } : {}
}

function isAnswer(value: unknown): value is TicksAnswer {
  const answer = value as Partial<Record<'code' | keyof SavedTicks, unknown>> | null
  if (answer?.code === 'closed') return true
  return [answer?.rejected, answer?.ticked].every(Array.isArray) && typeof answer?.version === 'number'
}
