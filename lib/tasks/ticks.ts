import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import type { TickResult } from './form-states'

export type Tick = { taskId: string; actionId: string; isDone: boolean }

type TickRow = { onboardingId: string; taskId: string; actionId: string }

/** Ticks or unticks an action. The same tick sent twice, from two tabs or by a retry, changes nothing. */
export async function setActionTick(participant: Participant, tick: Tick): Promise<TickResult> {
  const { rejected } = await setActionTicks(participant, tick.taskId, [tick])
  return rejected.length === 0 ? { saved: true } : { code: 'unknownTask' }
}

/** Ticks or unticks actions of one task, all of them or none. Returns the ids of those that the task does not have. */
export async function setActionTicks(
  participant: Participant,
  taskId: string,
  ticks: Omit<Tick, 'taskId'>[],
): Promise<{ rejected: string[] }> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const known = new Set(change.guide.tasks.find(({ id }) => id === taskId)?.actions.map(({ id }) => id))
    const rejected = ticks.filter(({ actionId }) => !known.has(actionId))
    for (const tick of ticks)
      if (known.has(tick.actionId)) await setTick(change, { ...tick, taskId }, participant)
    return { rejected: rejected.map(({ actionId }) => actionId) }
  })
  return result
}

/** Ticks or unticks an action inside a change. */
export async function setTick(change: Change, tick: Tick, participant: Participant): Promise<void> {
  const { taskId, actionId, isDone } = tick
  const row = { onboardingId: change.onboardingId, taskId, actionId }
  const count = isDone ? await addTick(change, row, participant) : await removeTick(change, row)
  if (count > 0)
    change.recordEvent({ kind: isDone ? 'actionTicked' : 'actionUnticked', taskId, data: { actionId } })
}

/** Adds a tick. A tick from before a problem was found gets a new date: somebody has looked at the action again. */
async function addTick(
  { tx, record }: Change,
  row: TickRow,
  { participantId }: Participant,
): Promise<number> {
  const added = await tx.actionTick.createMany({ data: { ...row, participantId }, skipDuplicates: true })
  const problem = record.tasks.find(({ taskId }) => taskId === row.taskId)?.problem
  if (added.count > 0 || !problem) return added.count
  const renewed = await tx.actionTick.updateMany({
    where: { ...row, at: { lte: problem.at } },
    data: { participantId, at: databaseNow() },
  })
  return renewed.count
}

async function removeTick({ tx }: Change, row: TickRow): Promise<number> {
  const { count } = await tx.actionTick.deleteMany({ where: row })
  return count
}
