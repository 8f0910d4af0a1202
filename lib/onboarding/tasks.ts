import 'server-only'
import type { Participant } from '@/lib/auth/session'
import type { Prisma } from '@/prisma/generated/client'
import { type Change, changeOnboarding } from './change-onboarding'
import { returnTask } from './end-handover'
import type { Journey, JourneyTask } from './journey'

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
  return result ? { code: result } : { nextTaskId: nextAfter(journey, taskId) }
}

/** Takes back that a task is done, whether said or proved; its ticks stay. Answers whether there is such a task. */
export async function reopenTask(participant: Participant, taskId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    if (!findTask(change.journey, taskId)) return false
    if (await markOpen(change, taskId)) change.tell({ kind: 'taskReopened', taskId })
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
  const { tx, onboardingId, tell } = change
  const taskId = task.task.id
  const open = task.actions.filter(({ tick }) => !tick)
  await tx.actionTick.createMany({
    data: open.map(({ action }) => ({ onboardingId, taskId, actionId: action.id, participantId })),
    skipDuplicates: true,
  })
  await saveTaskState(change, taskId, { doneAt: new Date(), doneById: participantId, ...notWaiting })
  tell({ kind: 'taskCompleted', taskId })
  await returnTask(change, taskId, participantId)
}

export const notWaiting = { waitingFor: null, waitingWho: null, waitingSince: null, waitingById: null }

export async function saveTaskState(
  { tx, onboardingId }: Change,
  taskId: string,
  state: Omit<Prisma.TaskStateUncheckedCreateInput, 'onboardingId' | 'taskId'>,
): Promise<void> {
  await tx.taskState.upsert({
    where: { onboardingId_taskId: { onboardingId, taskId } },
    create: { onboardingId, taskId, ...state },
    update: state,
    select: { taskId: true },
  })
}

/** A task of the customer's branch. */
export function findTask(journey: Journey, taskId: string): JourneyTask | undefined {
  return journey.tasks.find(({ task, status }) => task.id === taskId && status !== 'notNeeded')
}

/** A problem first, then what comes after this task, then what was left out before it; none: nothing can be done now. */
export function nextAfter(journey: Journey, taskId: string): string | undefined {
  const at = journey.tasks.findIndex(({ task }) => task.id === taskId)
  const inTurn = [...journey.tasks.slice(at + 1), ...journey.tasks.slice(0, at + 1)]
  const next =
    inTurn.find(({ status }) => status === 'problem') ??
    inTurn.find(({ status }) => status === 'inProgress' || status === 'notStarted')
  return next?.task.id
}
