import type { Answers } from '@/lib/guide/model/conditions'
import type { Guide, Task } from '@/lib/guide/model/guide'
import { computeJourney, type TaskStatus } from '@/lib/onboarding/journey'
import type { OnboardingRecord, TaskRecord } from '@/lib/onboarding/record'
import { mailKinds, ownerMailKinds, staffMailKinds } from '@/lib/platform/mail/outbox'
import { exampleTest, tasksAfter } from './example-test'
import { answersFor, exampleId, exampleTime, kari, ola, recordOf, ticksOf } from './example-view'

/** A page or mail with example data. Its path is the part of the address after the guide, such as `task/connect/problem`. */
export type Scene = { guideId: string; path: string; group: 'start' | 'tasks' | 'tests' | 'end' | 'mails' }

export const taskStates = [
  'notNeeded',
  'cannotStart',
  'notStarted',
  'inProgress',
  'waiting',
  'handedOver',
  'problem',
  'attested',
  'verified',
] as const

export type TaskState = (typeof taskStates)[number]

/** Returns every scene of a guide: its pages, each task in every state that it can have, a test with each cause, and the mails. */
export function scenesOf(guide: Guide): Scene[] {
  const scene = (group: Scene['group'], ...steps: string[]): Scene => ({
    guideId: guide.id,
    group,
    path: steps.join('/'),
  })
  const isTested = guide.tasks.some(({ kind }) => kind === 'connect')
  const ends = ['running', 'connected', 'interrupted', ...Object.keys(guide.causes)]
  return [
    scene('start', 'invitation'),
    scene('start', 'handover'),
    scene('start', 'expired'),
    ...['new', 'begun', 'done'].map((state) => scene('start', 'list', state)),
    ...guide.tasks.flatMap((task) =>
      taskStates
        .filter((state) => taskRecord(guide, task, state))
        .map((state) => scene('tasks', 'task', task.id, state)),
    ),
    ...guide.tasks.slice(0, 1).map(({ id }) => scene('tasks', 'hand-over', id)),
    ...(isTested ? ends.map((end) => scene('tests', 'test', end)) : []),
    scene('end', 'done'),
    scene('end', 'print'),
    ...[...mailKinds, ...staffMailKinds, ...ownerMailKinds].map((kind) => scene('mails', 'mail', kind)),
  ]
}

/** Returns a record in which a task has a state. Undefined where it cannot have it. */
export function taskRecord(guide: Guide, task: Task, state: TaskState): OnboardingRecord | undefined {
  const answers = answersFor(guide, task, state !== 'notNeeded')
  if (!answers) return undefined
  const before = state === 'cannotStart' ? [] : guide.tasks.slice(0, guide.tasks.indexOf(task))
  const own = ownRecord(guide, task, state, answers)
  const done = recordOf(answers, before, own ? [own] : [])
  const share = { inProgress: 0.5, attested: 1, verified: 1, problem: 1 }[state as string] ?? 0
  const record = { ...done, ticks: [...done.ticks, ...ticksOf(task, share)] }
  const found = computeJourney(guide, record).tasks.find((each) => each.task.id === task.id)
  return found && found.status === statusOf(state) && isAsWanted(state, found.proof) ? record : undefined
}

function isAsWanted(state: TaskState, proof: string | undefined): boolean {
  return proof === undefined || proof === state
}

function statusOf(state: TaskState): TaskStatus {
  return state === 'attested' || state === 'verified' ? 'done' : state
}

function ownRecord(guide: Guide, task: Task, state: TaskState, answers: Answers): TaskRecord | undefined {
  const { id: taskId } = task
  const at = exampleTime
  const cause = Object.keys(guide.causes).find((each) => guide.causes[each]?.repairs.includes(taskId))
  const handedOver = { to: ola, by: kari, since: at, until: new Date('2027-01-20T12:00:00Z') }
  if (state === 'waiting') return exampleWait(task)
  if (state === 'handedOver') return { taskId, handedOver }
  if (state === 'attested') return { taskId, done: { by: kari, at } }
  if (state === 'verified')
    return isProvable(guide, task) ? { taskId, done: { by: kari, at }, verifiedAt: at } : undefined
  return state === 'problem' && cause !== undefined ? foundIn(guide, task, answers, cause) : undefined
}

/** Returns a task as a test leaves it that finds a cause, with the permissions that are missing. */
function foundIn(guide: Guide, { id: taskId }: Task, answers: Answers, cause: string): TaskRecord {
  const found = tasksAfter(exampleTest(guide, answers, { cause })).find((each) => each.taskId === taskId)
  if (found?.problem) return found
  const at = new Date(exampleTime.getTime() + 1)
  const problem = { causes: [cause], rows: [], checks: [], testId: exampleId, at }
  return { taskId, done: { by: kari, at: exampleTime }, problem }
}

/** Returns a task that waits for what its guide expects it to. A task that is a form cannot be said to wait. */
function exampleWait({ id: taskId, kind, waitFor = 'colleague' }: Task): TaskRecord | undefined {
  if (kind === 'questions' || kind === 'authorize' || kind === 'connect') return undefined
  const isForPerson = waitFor === 'colleague' || waitFor === 'approval'
  const who = isForPerson ? ola.name : ''
  return { taskId, waiting: { for: waitFor, who, since: exampleTime, by: kari } }
}

function isProvable(guide: Guide, { id, kind }: Task): boolean {
  return kind === 'connect' || guide.checks.some(({ verifies }) => verifies.includes(id))
}
