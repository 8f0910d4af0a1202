import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { changeOnboarding } from './change-onboarding'
import { findTask, notWaiting } from './tasks'

/**
 * Says that what a task waits for was refused: nothing is waited for any more, and the task that comes before it is open again,
 * its ticks kept. Answers that task's id; undefined where a refusal of this task leads nowhere.
 */
export async function refuseTask(participant: Participant, taskId: string): Promise<string | undefined> {
  const { result } = await changeOnboarding(participant, async ({ tx, onboardingId, journey, tell }) => {
    const again = findTask(journey, taskId)?.task.refusal
    if (again === undefined || !findTask(journey, again)) return undefined
    const open = { doneAt: null, doneById: null, verifiedAt: null }
    const ofOne = { onboardingId, taskId }
    await tx.taskState.updateMany({ where: ofOne, data: { ...open, ...notWaiting } })
    await tx.taskState.updateMany({ where: { onboardingId, taskId: again }, data: open })
    tell({ kind: 'waitingRefused', taskId })
    tell({ kind: 'taskReopened', taskId: again })
    return again
  })
  return result
}
