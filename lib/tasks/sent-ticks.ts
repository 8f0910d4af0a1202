import 'server-only'
import { z } from 'zod'
import { readSessionTokens } from '@/lib/accounts/customer/authorize'
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
 * Saves the ticks of one task that a page's script has sent, which may send the same ticks again. Returns undefined for anything
 * that no page of ours sends.
 */
export async function saveSentTicks(body: unknown): Promise<TicksAnswer | undefined> {
  const sent = sentTicksSchema.safeParse(body)
  if (!sent.success) return undefined
  const { onboardingId, taskId, ticks } = sent.data
  const tokens = await readSessionTokens(onboardingId, taskId)
  const saved =
    tokens &&
    (await setTicksOfSession(
      tokens,
      ticks.map(({ actionId, done }) => ({ actionId, isDone: done })),
    ))
  return saved ?? { code: 'closed' }
}
