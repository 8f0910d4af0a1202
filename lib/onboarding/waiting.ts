import 'server-only'
import { z } from 'zod'
import type { Participant } from '@/lib/auth/session'
import { changeOnboarding } from './change-onboarding'
import type { WaitFault, WaitState } from './form-states'
import { waitedFor } from './record'
import { findTask, notWaiting, saveTaskState } from './tasks'

const fault = (code: WaitFault) => code

export const waitSchema = z.object({
  waitingFor: z.enum(waitedFor, fault('required')),
  who: z
    .string()
    .trim()
    .max(200, fault('tooLong'))
    // PostgreSQL keeps no NUL, and nobody reads the others.
    .refine((text) => !/\p{Cc}/u.test(text), fault('unreadable')),
})

/** Says for whom a task waits; the clock starts now, and anew when it is somebody else. */
export async function waitForTask(
  participant: Participant,
  taskId: string,
  typed: { waitingFor: string; who: string },
): Promise<WaitState | { code: 'unknownTask' } | undefined> {
  const parsed = waitSchema.safeParse(typed)
  if (!parsed.success) return toState(parsed.error, typed)
  const { waitingFor, who } = parsed.data
  const { result } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, taskId)
    if (!task) return { code: 'unknownTask' as const }
    const { waiting } = task.record ?? {}
    if (waiting?.for === waitingFor && waiting.who === who) return undefined
    const waitingById = participant.participantId
    await saveTaskState(change, taskId, {
      waitingFor,
      waitingWho: who,
      waitingSince: new Date(),
      waitingById,
    })
    change.tell({ kind: 'waitingStarted', taskId, data: { waitingFor } })
    return undefined
  })
  return result
}

/** Answers whether there is such a task. */
export async function stopWaiting(participant: Participant, taskId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async ({ tx, onboardingId, journey, tell }) => {
    if (!findTask(journey, taskId)) return false
    const where = { onboardingId, taskId, waitingSince: { not: null } }
    const { count } = await tx.taskState.updateMany({ where, data: notWaiting })
    if (count > 0) tell({ kind: 'waitingEnded', taskId })
    return true
  })
  return result
}

function toState(error: z.ZodError, typed: { waitingFor: string; who: string }): WaitState {
  const errors = Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path[0], message]))
  const waitingFor = waitSchema.shape.waitingFor.safeParse(typed.waitingFor).data
  return { errors, values: { waitingFor, who: typed.who } }
}
