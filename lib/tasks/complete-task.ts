import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { returnTask } from '@/lib/handover/active-handover'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'

export type Completion = { code: 'unknownTask' | 'needsOthersFirst' } | { nextTaskId?: string }

/** Marks a task done and ticks what was left of it. Answers the task to go on with. */
export async function completeTask(participant: Participant, taskId: string): Promise<Completion> {
  const { result, journey } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, taskId)
    // Questions are done by answering them, a connection by a test.
    if (!task || task.task.kind === 'questions' || task.task.kind === 'connect') return 'unknownTask'
    if (task.status === 'cannotStart') return 'needsOthersFirst'
    if (task.status !== 'done') await markDone(change, participant, task)
    return undefined
  })
  return result ? { code: result } : { nextTaskId: nextTaskAfter(journey, taskId) }
}

/** Takes back that a task is done, whether said or proved; its ticks stay. Answers whether there is such a task. */
export async function reopenTask(participant: Participant, taskId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    if (!findTask(change.journey, taskId)) return false
    if (await markOpen(change, taskId)) change.recordEvent({ kind: 'taskReopened', taskId })
    return true
  })
  return result
}

/** Inside a change: answers whether the task was done until now. */
export async function markOpen({ tx, onboardingId }: Change, taskId: string): Promise<boolean> {
  const { count } = await tx.taskState.updateMany({
    where: { onboardingId, taskId, OR: [{ doneAt: { not: null } }, { verifiedAt: { not: null } }] },
    data: { doneAt: null, doneById: null, verifiedAt: null },
  })
  return count > 0
}

/** Inside a change: the task is done by this participant, nothing is waited for any more. */
export async function markDone(
  change: Change,
  { participantId }: Participant,
  task: JourneyTask,
): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  const taskId = task.task.id
  const open = task.actions.filter(({ tick }) => !tick)
  await tx.actionTick.createMany({
    data: open.map(({ action }) => ({ onboardingId, taskId, actionId: action.id, participantId })),
    skipDuplicates: true,
  })
  await saveTaskState(change, taskId, { doneAt: new Date(), doneById: participantId, ...notWaiting })
  recordEvent({ kind: 'taskCompleted', taskId })
  await returnTask(change, taskId, participantId)
}

/** A problem first, then what comes after this task, then what was left out before it; none: nothing can be done now. */
export function nextTaskAfter(journey: Journey, taskId: string): string | undefined {
  const at = journey.tasks.findIndex(({ task }) => task.id === taskId)
  const inTurn = [...journey.tasks.slice(at + 1), ...journey.tasks.slice(0, at + 1)]
  const next =
    inTurn.find(({ status }) => status === 'problem') ??
    inTurn.find(({ status }) => status === 'inProgress' || status === 'notStarted')
  return next?.task.id
}
