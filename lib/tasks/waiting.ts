import 'server-only'
import { z } from 'zod'
import type { Participant } from '@/lib/accounts/customer/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { waitedFor } from '@/lib/onboarding/record'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { lineSchema } from '@/lib/platform/forms/fields'
import type { WaitFault, WaitState } from './form-states'

const waitSchema = z.object({
  waitingFor: z.enum(waitedFor, 'required' satisfies WaitFault),
  who: lineSchema({ isRequired: false }),
})

/** Says for whom a task waits; the clock starts now, and anew when it is somebody else. */
export async function waitForTask(
  participant: Participant,
  taskId: string,
  typed: { waitingFor: string; who: string },
): Promise<WaitState | { code: 'unknownTask' } | undefined> {
  const parsed = waitSchema.safeParse(typed)
  if (!parsed.success) {
    const values = { waitingFor: waitedFor.find((one) => one === typed.waitingFor), who: typed.who }
    return { errors: fieldErrors(parsed.error), values }
  }
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
    change.recordEvent({ kind: 'waitingStarted', taskId, data: { waitingFor } })
    return undefined
  })
  return result
}

/** Answers whether there is such a task. */
export async function stopWaiting(participant: Participant, taskId: string): Promise<boolean> {
  const { result } = await changeOnboarding(
    participant,
    async ({ tx, onboardingId, journey, recordEvent }) => {
      if (!findTask(journey, taskId)) return false
      const where = { onboardingId, taskId, waitingSince: { not: null } }
      const { count } = await tx.taskState.updateMany({ where, data: notWaiting })
      if (count > 0) recordEvent({ kind: 'waitingEnded', taskId })
      return true
    },
  )
  return result
}

/**
 * Says that what a task waits for was refused: nothing is waited for any more, and the task that comes before it is open again,
 * its ticks kept. Answers that task's id; undefined where a refusal of this task leads nowhere.
 */
export async function rejectTask(participant: Participant, taskId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(
    participant,
    async ({ tx, onboardingId, journey, recordEvent }) => {
      const again = findTask(journey, taskId)?.task.refusal
      if (again === undefined || !findTask(journey, again)) return undefined
      const open = { doneAt: null, doneById: null, verifiedAt: null }
      const ofOne = { onboardingId, taskId }
      await tx.taskState.updateMany({ where: ofOne, data: { ...open, ...notWaiting } })
      await tx.taskState.updateMany({ where: { onboardingId, taskId: again }, data: open })
      recordEvent({ kind: 'waitingRefused', taskId })
      recordEvent({ kind: 'taskReopened', taskId: again })
      return again
    },
  )
  return result
}
