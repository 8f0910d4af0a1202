import { isMet } from '@/lib/guide/model/conditions'
import type { Action, Guide, Task } from '@/lib/guide/model/guide'
import type { Actor } from './actor'
import type { OnboardingRecord, TaskRecord } from './record'

export type TaskStatus =
  | 'notNeeded'
  | 'cannotStart'
  | 'notStarted'
  | 'inProgress'
  | 'waiting'
  | 'handedOver'
  | 'problem'
  | 'done'

export type JourneyAction = { action: Action; tick?: { by: Actor; at: Date } }

export type JourneyTask = {
  task: Task
  status: TaskStatus
  /** The actions of the customer's branch, in order. */
  actions: JourneyAction[]
  /** Tasks that come first, on `cannotStart`. */
  blockedBy: Task[]
  record?: TaskRecord
  /** How a `done` task is known to be done: the customer said so, or a test proved it. */
  proof?: 'attested' | 'verified'
}

export type Journey = {
  /** All tasks of the guide in order, those not needed included. */
  tasks: JourneyTask[]
  next?: JourneyTask
  done: number
  total: number
  /** How the guide's end was reached: a test proved the connection, or the customer's word is all there can be. */
  end?: 'attested' | 'verified'
  /** 0 to 1; grows with every tick. */
  share: number
  minutesLeft: number
}

/** Where an onboarding stands. Pure and total: whatever the record says of things the guide does not know is ignored. */
export function computeJourney(guide: Guide, record: OnboardingRecord): Journey {
  const records = new Map(record.tasks.map((task) => [task.taskId, task]))
  const unblocked = guide.tasks.map((task) => stateOf(task, record, records.get(task.id)))
  const tasks = unblocked.map((task) => holdBack(task, unblocked))
  const applicable = tasks.filter((task) => task.status !== 'notNeeded')
  const open = applicable.filter((task) => task.status !== 'done')
  return {
    tasks,
    next: nextOf(open),
    done: applicable.length - open.length,
    total: applicable.length,
    end: applicable.find(({ task }) => task.kind === 'connect' || task.kind === 'attest')?.proof,
    share: applicable.length === 0 ? 1 : sum(applicable.map(shareOf)) / applicable.length,
    minutesLeft: sum(open.map((task) => task.task.minutes)),
  }
}

function stateOf(task: Task, record: OnboardingRecord, own: TaskRecord | undefined): JourneyTask {
  const actions = actionsOf(task, record)
  const base = { task, actions, record: own, blockedBy: [] }
  if (!isMet(task.when, record.answers)) return { ...base, actions: [], status: 'notNeeded' }
  if (own?.problem && !isRepaired(own)) return { ...base, status: own.handedOver ? 'handedOver' : 'problem' }
  if (own?.verifiedAt) return { ...base, status: 'done', proof: 'verified' }
  // An answer or a newer guide may have added actions since the task was completed.
  if (own?.done && isAttestable(task) && actions.every((action) => action.tick))
    return { ...base, status: 'done', proof: 'attested' }
  if (own?.handedOver) return { ...base, status: 'handedOver' }
  if (own?.waiting) return { ...base, status: 'waiting' }
  return { ...base, status: actions.some((action) => action.tick) ? 'inProgress' : 'notStarted' }
}

/** A connection is never done on somebody's word: only a test proves it. */
function isAttestable({ kind }: Task): boolean {
  return kind !== 'connect'
}

/** What is open waits for the tasks it needs, wherever they stand in the guide. */
function holdBack(task: JourneyTask, all: JourneyTask[]): JourneyTask {
  if (['notNeeded', 'handedOver', 'problem', 'done'].includes(task.status)) return task
  const blockedBy = all
    .filter((other) => task.task.needs.includes(other.task.id))
    .filter((other) => other.status !== 'done' && other.status !== 'notNeeded')
    .map((other) => other.task)
  return blockedBy.length > 0 ? { ...task, status: 'cannotStart', blockedBy } : task
}

function actionsOf(task: Task, record: OnboardingRecord): JourneyAction[] {
  const ticks = new Map(
    record.ticks.filter((tick) => tick.taskId === task.id).map((tick) => [tick.actionId, tick]),
  )
  return task.actions
    .filter((action) => isMet(action.when, record.answers))
    .map((action) => ({ action, tick: ticks.get(action.id) }))
}

/** A task completed after its problem was found is repaired until the next test says otherwise. */
function isRepaired({ problem, done }: TaskRecord): boolean {
  return problem !== undefined && done !== undefined && done.at > problem.at
}

function nextOf(open: JourneyTask[]): JourneyTask | undefined {
  const of = (...statuses: TaskStatus[]) => open.find((task) => statuses.includes(task.status))
  return of('problem') ?? of('inProgress', 'notStarted') ?? of('waiting', 'handedOver') ?? open[0]
}

function shareOf({ status, actions }: JourneyTask): number {
  if (status === 'done') return 1
  const ticked = actions.filter((action) => action.tick).length
  return ticked / (actions.length + 1)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** How the end of the guide was reached: a test proved the connection, or somebody gave their word where no test can. */
export type JourneyEnding =
  | { how: 'verified'; at: Date }
  | { how: 'attested'; at: Date; by: Actor; taskId: string }

export function findJourneyEnding(record: OnboardingRecord, journey: Journey): JourneyEnding | undefined {
  if (record.connectedAt) return { how: 'verified', at: record.connectedAt }
  if (journey.end !== 'attested') return undefined
  const last = journey.tasks.find(({ task, proof }) => task.kind === 'attest' && proof === 'attested')
  const done = last?.record?.done
  return last && done && { how: 'attested', taskId: last.task.id, ...done }
}
