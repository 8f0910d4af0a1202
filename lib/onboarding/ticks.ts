import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { changeOnboarding } from './change-onboarding'
import type { TickResult } from './form-states'

export type Tick = { taskId: string; actionId: string; isDone: boolean }

/** Ticks an action or takes the tick back. Saying the same thing twice, from two tabs or a retry, changes nothing. */
export async function setActionTick(participant: Participant, tick: Tick): Promise<TickResult> {
  const { result } = await changeOnboarding(participant, async ({ tx, onboardingId, guide, tell }) => {
    const { taskId, actionId, isDone } = tick
    const task = guide.tasks.find(({ id }) => id === taskId)
    if (!task?.actions.some(({ id }) => id === actionId)) return { code: 'unknownTask' as const }
    const row = { onboardingId, taskId, actionId }
    const { count } = isDone
      ? await tx.actionTick.createMany({
          data: { ...row, participantId: participant.participantId },
          skipDuplicates: true,
        })
      : await tx.actionTick.deleteMany({ where: row })
    if (count > 0) tell({ kind: isDone ? 'actionTicked' : 'actionUnticked', taskId, data: { actionId } })
    return { saved: true as const }
  })
  return result
}
