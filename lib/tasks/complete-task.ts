import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { openAsks } from '@/lib/guide/model/customer-values'
import { returnTask } from '@/lib/handover/active-handover'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import { findTask, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { openCollections } from '@/lib/onboarding/view/collected-fields'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { databaseNow } from '@/lib/platform/clock/database-clock'

export type Completion =
  | { code: 'unknownTask' | 'needsOthersFirst' | 'collectFirst' }
  | { nextTaskId?: string }

/**
 * Marks a task done and ticks all of its open actions. `whenDone` runs in the same change. Returns the id of the task to go on with,
 * or why it is not done.
 */
export async function completeTask(
  participant: Participant,
  taskId: string,
  whenDone?: (change: Change, task: JourneyTask) => Promise<void>,
): Promise<Completion> {
  const { result, journey } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, taskId)
    // Answering questions completes their task, the ERP's word a consent, and a test a connection.
    if (!task || ['questions', 'authorize', 'connect'].includes(task.task.kind)) return 'unknownTask'
    if (task.status === 'cannotStart') return 'needsOthersFirst'
    // A task that is done stays so, also when what it collected was forgotten since.
    if (task.status === 'done') return undefined
    if (await lacksCollected(change, task)) return 'collectFirst'
    await markDone(change, participant, task)
    await whenDone?.(change, task)
    return undefined
  })
  return result ? { code: result } : { nextTaskId: nextTaskAfter(journey, taskId) }
}

/**
 * Returns whether the task collects or offers sign-in details that are not stored yet, or asks for a value that nobody has said. The ERP may show
 * the former only there, and only once.
 */
async function lacksCollected(change: Change, task: JourneyTask): Promise<boolean> {
  const { tx, onboardingId } = change
  const asks = task.actions.some(({ action }) => action.verb === 'ask')
  if (asks && openAsks(task.actions, await readKnownValues(change)).length > 0) return true
  if (openCollections(task, undefined).length === 0) return false
  const select = { fields: true, secretNames: true }
  const row = await tx.credential.findUnique({ where: { onboardingId }, select })
  const stored = row && { fields: textsByNameSchema.parse(row.fields), storedSecrets: row.secretNames }
  return openCollections(task, stored ?? undefined).length > 0
}

/** Re-opens a task that was done, by a person's word or by a test. Its ticks stay. Returns false when there is no such task. */
export async function reopenTask(participant: Participant, taskId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    if (!findTask(change.journey, taskId)) return false
    if (await markOpen(change, taskId)) change.recordEvent({ kind: 'taskReopened', taskId })
    return true
  })
  return result
}

/** Marks a task open inside a change. Returns whether it was done before. */
export async function markOpen({ tx, onboardingId }: Change, taskId: string): Promise<boolean> {
  const { count } = await tx.taskState.updateMany({
    where: { onboardingId, taskId, OR: [{ doneAt: { not: null } }, { verifiedAt: { not: null } }] },
    data: { doneAt: null, doneById: null, verifiedAt: null },
  })
  return count > 0
}

/** Marks a task done inside a change, by this participant. It ends the task's waiting and its handover. */
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
  await saveTaskState(change, taskId, { doneAt: databaseNow(), doneById: participantId, ...notWaiting })
  recordEvent({ kind: 'taskCompleted', taskId })
  await returnTask(change, taskId, participantId)
}

/**
 * Returns the id of the task to go on with after this one: a task with a problem first, then the next open task, then an open
 * one before it. Returns undefined when no task can be done now.
 */
export function nextTaskAfter(journey: Journey, taskId: string): string | undefined {
  const at = journey.tasks.findIndex(({ task }) => task.id === taskId)
  const following = [...journey.tasks.slice(at + 1), ...journey.tasks.slice(0, at + 1)]
  const next =
    following.find(({ status }) => status === 'problem') ??
    following.find(({ status }) => status === 'inProgress' || status === 'notStarted')
  return next?.task.id
}
