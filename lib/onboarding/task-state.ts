import 'server-only'
import type { Action } from '@/lib/guide/model/guide'
import type { Prisma } from '@/prisma/generated/client'
import type { Change } from './change-onboarding'
import type { Journey, JourneyTask } from './journey'

/** Values for the columns of a task's row that end its waiting. */
export const notWaiting = { waitingFor: null, waitingWho: null, waitingSince: null, waitingById: null }

/** Values for the columns of a task's row that end its problem. */
export const noProblem = {
  problemCauses: [],
  problemRows: [],
  problemChecks: [],
  problemAt: null,
  problemTestId: null,
}

/** Writes some columns of a task's row and creates the row when there is none. */
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

/** Ends the connection inside a change. The tasks that connect it are no longer proved by a test. */
export async function disconnect({ tx, onboardingId, guide }: Change): Promise<void> {
  const data = { connectedAt: null }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  const taskId = { in: guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id) }
  await tx.taskState.updateMany({ where: { onboardingId, taskId }, data: { verifiedAt: null } })
}

/** Returns a task of the customer's branch, or undefined when there is none or the answers make it needless. */
export function findTask(journey: Journey, taskId: string): JourneyTask | undefined {
  return journey.tasks.find(({ task, status }) => task.id === taskId && status !== 'notNeeded')
}

export type ActionIds = { taskId: string; actionId: string }

/** Returns an action of the customer's branch, or undefined when there is none, and while its task needs others first. */
export function findOpenAction(journey: Journey, { taskId, actionId }: ActionIds): Action | undefined {
  const task = findTask(journey, taskId)
  if (task?.status === 'cannotStart') return undefined
  return task?.actions.find(({ action }) => action.id === actionId)?.action
}
