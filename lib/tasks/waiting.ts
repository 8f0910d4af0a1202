import 'server-only'
import { z } from 'zod'
import type { Participant } from '@/lib/accounts/customer/session'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { waitingForOptions } from '@/lib/onboarding/record'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { lineSchema } from '@/lib/platform/forms/fields'
import type { WaitError, WaitState } from './form-states'

const waitSchema = z.object({
  waitingFor: z.enum(waitingForOptions, 'required' satisfies WaitError),
  who: lineSchema({ isRequired: false }),
})

/**
 * Records what a task waits for, from now on. The same wait sent again changes nothing and keeps its start. Returns the form's
 * state when a field is wrong.
 */
export async function waitForTask(
  participant: Participant,
  taskId: string,
  typed: { waitingFor: string; who: string },
): Promise<WaitState | { code: 'unknownTask' } | undefined> {
  const parsed = waitSchema.safeParse(typed)
  if (!parsed.success) {
    const values = {
      waitingFor: waitingForOptions.find((option) => option === typed.waitingFor),
      who: typed.who,
    }
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
      waitingSince: databaseNow(),
      waitingById,
    })
    change.recordEvent({ kind: 'waitingStarted', taskId, data: { waitingFor } })
    return undefined
  })
  return result
}

/** Ends a task's waiting. Returns false when there is no such task. */
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
 * Records that what a task waits for was refused. It ends the waiting and re-opens the task that the guide names for this case,
 * with its ticks. Returns that task's id, or undefined when the guide names none.
 */
export async function rejectTask(participant: Participant, taskId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(
    participant,
    async ({ tx, onboardingId, journey, recordEvent }) => {
      const taskIdToRedo = findTask(journey, taskId)?.task.refusal
      if (taskIdToRedo === undefined || !findTask(journey, taskIdToRedo)) return undefined
      const open = { doneAt: null, doneById: null, verifiedAt: null }
      const thisTask = { onboardingId, taskId }
      await tx.taskState.updateMany({ where: thisTask, data: { ...open, ...notWaiting } })
      await tx.taskState.updateMany({ where: { onboardingId, taskId: taskIdToRedo }, data: open })
      recordEvent({ kind: 'waitingRefused', taskId })
      recordEvent({ kind: 'taskReopened', taskId: taskIdToRedo })
      return taskIdToRedo
    },
  )
  return result
}
