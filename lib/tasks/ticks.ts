import 'server-only'
import type { Participant, SessionTokens } from '@/lib/accounts/customer/session'
import type { Guide } from '@/lib/guide/model/guide'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Before, changeAsForetold, type Foretold } from '@/lib/onboarding/changes/foretold-change'
import { type ForetoldRow, readForetold, readForetoldOfSession } from '@/lib/onboarding/changes/foretold-row'
import type { OnboardingEvent } from '@/lib/onboarding/events'
import { asColleagueSees, type Journey, looksOf, tickedActions } from '@/lib/onboarding/journey'
import { findTask } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import type { SavedTicks, TickResult } from './form-states'

export type Tick = { taskId: string; actionId: string; isDone: boolean }

type ActionTick = Omit<Tick, 'taskId'>

type TickRow = { onboardingId: string; taskId: string; actionId: string }

/** Ticks or unticks an action. The same tick sent twice, from two tabs or by a retry, changes nothing. */
export async function setActionTick(participant: Participant, tick: Tick): Promise<TickResult> {
  const { rejected } = await setActionTicks(participant, tick.taskId, [tick])
  return rejected.length === 0 ? { saved: true } : { code: 'unknownTask' }
}

/** Ticks or unticks actions of one task, all of them or none. */
export async function setActionTicks(
  participant: Participant,
  taskId: string,
  ticks: ActionTick[],
): Promise<SavedTicks> {
  return saveTicks(participant, await readForetold(participant.onboardingId), taskId, ticks)
}

/** Ticks or unticks actions of a task for whoever has one of its sessions. Returns null when the tokens open nothing. */
export async function setTicksOfSession(
  tokens: SessionTokens,
  ticks: ActionTick[],
): Promise<SavedTicks | null> {
  const found = await readForetoldOfSession(tokens)
  return found && saveTicks(found.participant, found.row, tokens.taskId, ticks)
}

async function saveTicks(
  participant: Participant,
  row: ForetoldRow,
  taskId: string,
  ticks: ActionTick[],
): Promise<SavedTicks> {
  const foretold = await changeAsForetold(participant, row, (before) => foretellTicks(before, taskId, ticks))
  const { journey: whole, guide, changedAt } = foretold ?? (await setLocked(participant, taskId, ticks))
  const { taskId: handedTaskId } = participant
  const journey = handedTaskId === undefined ? whole : asColleagueSees(whole, handedTaskId)
  const known = actionIdsOf(guide, taskId)
  const task = findTask(journey, taskId)
  return {
    rejected: ticks.filter(({ actionId }) => !known.has(actionId)).map(({ actionId }) => actionId),
    ticked: task ? tickedActions(task) : [],
    ...(handedTaskId === undefined && { share: journey.share }),
    looks: looksOf(journey, handedTaskId),
    version: changedAt.getTime(),
  }
}

function actionIdsOf({ tasks }: Guide, taskId: string): Set<string> {
  return new Set(tasks.find(({ id }) => id === taskId)?.actions.map(({ id }) => id))
}

/** Returns the change that ticks make, or undefined on a task with a problem, where an earlier tick may only get a new date. */
function foretellTicks(
  { guide, record, onboardingId, by, now }: Before,
  taskId: string,
  ticks: ActionTick[],
): Foretold | undefined {
  if (record.tasks.some((task) => task.taskId === taskId && task.problem)) return undefined
  const known = actionIdsOf(guide, taskId)
  const ticked = new Set(
    record.ticks.filter((tick) => tick.taskId === taskId).map(({ actionId }) => actionId),
  )
  const wanted = new Map(
    ticks.filter(({ actionId }) => known.has(actionId)).map(({ actionId, isDone }) => [actionId, isDone]),
  )
  const changing = [...wanted].filter(([actionId, isDone]) => ticked.has(actionId) !== isDone)
  const [added, removed] = [true, false].map((isDone) =>
    changing.filter((change) => change[1] === isDone).map(([actionId]) => actionId),
  ) as [string[], string[]]
  return {
    record: {
      ...record,
      ticks: [
        ...record.ticks.filter((tick) => tick.taskId !== taskId || !removed.includes(tick.actionId)),
        ...added.map((actionId) => ({ taskId, actionId, by, at: now })),
      ],
    },
    events: changing.map(([actionId, isDone]) => tickEvent(taskId, actionId, isDone)),
    writes: [
      Prisma.sql`
        insert into "ActionTick" ("onboardingId", "taskId", "actionId", "participantId", "at")
        select mine."id", ${taskId}, action, ${by.participantId}::uuid, ${now}::timestamptz
        from mine, unnest(${added}::text[]) action on conflict do nothing`,
      Prisma.sql`
        delete from "ActionTick" tick using mine where mine."id" = tick."onboardingId"
          and tick."onboardingId" = ${onboardingId}::uuid and tick."taskId" = ${taskId}
          and tick."actionId" = any(${removed}::text[])`,
    ],
  }
}

/** Ticks with the onboarding locked: while somebody else changes it, after a problem was found, and for the staff. */
async function setLocked(
  participant: Participant,
  taskId: string,
  ticks: ActionTick[],
): Promise<{ journey: Journey; guide: Guide; changedAt: Date }> {
  const { result: guide, journey } = await changeOnboarding(participant, async (change) => {
    const known = actionIdsOf(change.guide, taskId)
    for (const tick of ticks)
      if (known.has(tick.actionId)) await setTick(change, { ...tick, taskId }, participant)
    return change.guide
  })
  const { changedAt } = await db.onboarding.findUniqueOrThrow({
    where: { id: participant.onboardingId },
    select: { changedAt: true },
  })
  return { journey, guide, changedAt }
}

function tickEvent(taskId: string, actionId: string, isDone: boolean): OnboardingEvent {
  return { kind: isDone ? 'actionTicked' : 'actionUnticked', taskId, data: { actionId } }
}

/** Ticks or unticks an action inside a change. */
export async function setTick(change: Change, tick: Tick, participant: Participant): Promise<void> {
  const { taskId, actionId, isDone } = tick
  const row = { onboardingId: change.onboardingId, taskId, actionId }
  const count = isDone ? await addTick(change, row, participant) : await removeTick(change, row)
  if (count > 0) change.recordEvent(tickEvent(taskId, actionId, isDone))
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
