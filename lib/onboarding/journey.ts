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
  /** The actions that apply in the customer's branch, in order. */
  actions: JourneyAction[]
  /** The tasks that must be done first. It is empty unless the status is `cannotStart`. */
  blockedBy: Task[]
  record?: TaskRecord
  /** Says why a task counts as done: the customer said so, or a test proved it. Only a task with the status `done` has it. */
  proof?: 'attested' | 'verified'
}

export type Journey = {
  /** All tasks of the guide in order. Tasks that are not needed are included. */
  tasks: JourneyTask[]
  next?: JourneyTask
  done: number
  total: number
  /** Says how the guide's end was reached: a test proved the connection, or the customer said so where no test can. */
  end?: 'attested' | 'verified'
  /** The share of the work that is done, from 0 to 1. It grows with every tick. */
  share: number
  minutesLeft: number
}

/** Says how the guide's end was reached: a test proved the connection, or somebody gave their word where no test can. */
export type JourneyEnding =
  | { how: 'verified'; at: Date }
  | { how: 'attested'; at: Date; by: Actor; taskId: string }

/**
 * Computes the state of every task, the next task and the share that is done. The function is pure and never throws: it
 * ignores what the record says about things that the guide does not know.
 */
export function computeJourney(guide: Guide, record: OnboardingRecord): Journey {
  const records = new Map(record.tasks.map((task) => [task.taskId, task]))
  const unblocked = guide.tasks.map((task) => toJourneyTask(task, record, records.get(task.id)))
  const tasks = unblocked.map((task) => blockByNeeds(task, unblocked))
  const applicable = tasks.filter((task) => task.status !== 'notNeeded')
  const open = openTasks(tasks)
  return {
    tasks,
    next: findNextTask(open),
    done: applicable.length - open.length,
    total: applicable.length,
    end: applicable.find(({ task }) => task.kind === 'connect' || task.kind === 'attest')?.proof,
    share: applicable.length === 0 ? 1 : sum(applicable.map(shareOf)) / applicable.length,
    minutesLeft: sum(open.map((task) => task.task.minutes)),
  }
}

function toJourneyTask(
  task: Task,
  record: OnboardingRecord,
  taskRecord: TaskRecord | undefined,
): JourneyTask {
  const actions = actionsOf(task, record)
  const base = { task, actions, record: taskRecord, blockedBy: [] }
  if (!isMet(task.when, record.answers)) return { ...base, actions: [], status: 'notNeeded' }
  return { ...base, ...standingOf(task, actions, taskRecord) }
}

/** Tells where a task is that the customer's branch has, whatever it needs. */
function standingOf(
  task: Task,
  actions: JourneyAction[],
  record: TaskRecord | undefined,
): Pick<JourneyTask, 'status' | 'proof'> {
  if (record?.problem && !isRepaired(record)) return { status: record.handedOver ? 'handedOver' : 'problem' }
  if (record?.verifiedAt) return { status: 'done', proof: 'verified' }
  // An answer or a newer guide may have added actions since the task was completed.
  if (record?.done && isAttestable(task) && actions.every((action) => action.tick))
    return { status: 'done', proof: 'attested' }
  if (record?.handedOver) return { status: 'handedOver' }
  if (record?.waiting) return { status: 'waiting' }
  return { status: actions.some((action) => action.tick) ? 'inProgress' : 'notStarted' }
}

/** Returns the journey as the colleague sees it who was handed a task: that one is an ordinary task. */
export function asColleagueSees(journey: Journey, taskId: string): Journey {
  const tasks = journey.tasks.map((seen) => {
    if (seen.task.id !== taskId || !seen.record?.handedOver) return seen
    const own = { ...seen, record: { ...seen.record, handedOver: undefined } }
    if (seen.status !== 'handedOver') return own
    return blockByNeeds({ ...own, ...standingOf(seen.task, seen.actions, own.record) }, journey.tasks)
  })
  return { ...journey, tasks, next: findNextTask(openTasks(tasks)) }
}

function openTasks(tasks: JourneyTask[]): JourneyTask[] {
  return tasks.filter(({ status }) => status !== 'notNeeded' && status !== 'done')
}

function actionsOf(task: Task, record: OnboardingRecord): JourneyAction[] {
  const ticks = new Map(
    record.ticks.filter((tick) => tick.taskId === task.id).map((tick) => [tick.actionId, tick]),
  )
  return task.actions
    .filter((action) => isMet(action.when, record.answers))
    .map((action) => ({ action, tick: ticks.get(action.id) }))
}

/** Tells whether the task was completed after its problem was found. It then counts as repaired until the next test. */
function isRepaired({ problem, done }: TaskRecord): boolean {
  return problem !== undefined && done !== undefined && done.at > problem.at
}

/** Tells whether somebody may say that the task is done. A test proves a connection, and the ERP itself a consent. */
function isAttestable({ kind }: Task): boolean {
  return kind !== 'connect' && kind !== 'authorize'
}

/** Marks an open task `cannotStart` while a task that it needs is open, wherever that task stands in the guide. */
function blockByNeeds(task: JourneyTask, all: JourneyTask[]): JourneyTask {
  if (['notNeeded', 'handedOver', 'problem', 'done'].includes(task.status)) return task
  const blockedBy = all
    .filter((other) => task.task.needs.includes(other.task.id))
    .filter((other) => other.status !== 'done' && other.status !== 'notNeeded')
    .map((other) => other.task)
  return blockedBy.length > 0 ? { ...task, status: 'cannotStart', blockedBy } : task
}

function findNextTask(open: JourneyTask[]): JourneyTask | undefined {
  const first = (...statuses: TaskStatus[]) => open.find((task) => statuses.includes(task.status))
  return first('problem') ?? first('inProgress', 'notStarted') ?? first('waiting', 'handedOver') ?? open[0]
}

function shareOf({ status, actions }: JourneyTask): number {
  if (status === 'done') return 1
  const ticked = actions.filter((action) => action.tick).length
  return ticked / (actions.length + 1)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * Returns the ids of a task's actions that are ticked. A permission that a test found missing counts as ticked only when it was ticked after
 * that test.
 */
export function tickedActions({ status, actions, record }: JourneyTask): string[] {
  const problem = status === 'problem' ? record?.problem : undefined
  const isToBeRepeated = ({ action, tick }: JourneyAction) =>
    action.verb === 'permit' && problem?.rows.includes(action.row) && tick && tick.at <= problem.at
  return actions.filter((one) => one.tick && !isToBeRepeated(one)).map(({ action }) => action.id)
}

const looks: Record<TaskStatus, string> = {
  notNeeded: '-',
  cannotStart: 'c',
  notStarted: 'o',
  inProgress: 'o',
  waiting: 'w',
  handedOver: 'h',
  problem: 'p',
  done: 'd',
}

/**
 * Returns one letter for the state of each task, or of one task alone, as pages show it: a task that is begun looks like one that is not. If a
 * page was rendered with other letters, it is out of date.
 */
export function looksOf({ tasks }: Journey, taskId?: string): string {
  return tasks
    .filter(({ task }) => taskId === undefined || task.id === taskId)
    .map(({ status }) => looks[status])
    .join('')
}

/** Returns how and when the guide's end was reached, or undefined when it is still ahead. */
export function findJourneyEnding(record: OnboardingRecord, journey: Journey): JourneyEnding | undefined {
  if (record.connectedAt) return { how: 'verified', at: record.connectedAt }
  if (journey.end !== 'attested') return undefined
  const last = journey.tasks.find(({ task, proof }) => task.kind === 'attest' && proof === 'attested')
  const done = last?.record?.done
  return last && done && { how: 'attested', taskId: last.task.id, ...done }
}
