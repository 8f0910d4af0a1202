import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Change } from './change-onboarding'
import type { Journey, JourneyTask } from './journey'

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
