import { type Answers, isMet } from '@/lib/guide/model/conditions'
import { type KnownValue, openAsks } from '@/lib/guide/model/customer-values'
import type { Action, Guide } from '@/lib/guide/model/guide'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { StoredCredentials } from './onboarding-view'

export type CollectedField = { field: string; taskId: string }

/** Returns the fields of the sign-in details that tasks of the customer's branch collect, each with its first task. */
export function listCollectedFields({ tasks }: Pick<Guide, 'tasks'>, answers: Answers): CollectedField[] {
  const all = tasks
    .filter(({ when }) => isMet(when, answers))
    .flatMap(({ id, actions }) =>
      actions.flatMap((action) =>
        action.verb === 'collect' && isMet(action.when, answers) ? [{ field: action.field, taskId: id }] : [],
      ),
    )
  return all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index)
}

type Kept = Pick<StoredCredentials, 'fields' | 'storedSecrets'> | undefined

/** Returns whether a value of this field is stored, secret or not. */
export function isKept(stored: Kept, field: string): boolean {
  return (stored?.storedSecrets.includes(field) || stored?.fields[field] !== undefined) ?? false
}

/** A step in which something is entered, or made, on the task's page. */
export type Entry = Extract<Action, { verb: 'collect' | 'ask' | 'downloadMade' }>

/** Returns the steps of a task in which something must still be entered or made before the task can be done. */
export function openEntries(
  task: JourneyTask,
  { credentials, knownValues }: { credentials?: StoredCredentials; knownValues: readonly KnownValue[] },
): Entry[] {
  return [...openCollections(task, credentials), ...openAsks(task.actions, knownValues)]
}

/** Returns the actions of a task that still have to collect something, or that offer what is not made yet, before the task can be done. */
export function openCollections({ actions }: Pick<JourneyTask, 'actions'>, stored: Kept) {
  return actions.flatMap(({ action }) =>
    (action.verb === 'collect' || action.verb === 'downloadMade') && !isKept(stored, action.field)
      ? [action]
      : [],
  )
}

/**
 * Returns the collected fields that the form of the connection does not ask for: those that are stored, unless a test has found
 * something wrong with them.
 */
export function keptElsewhere(
  guide: Pick<Guide, 'tasks'>,
  answers: Answers,
  stored: Kept,
  tasks: readonly JourneyTask[],
): CollectedField[] {
  const isWrong = (id: string) => tasks.some(({ task, status }) => task.id === id && status === 'problem')
  if (tasks.some(({ task, status }) => task.kind === 'connect' && status === 'problem')) return []
  return listCollectedFields(guide, answers).filter(
    ({ field, taskId }) => isKept(stored, field) && !isWrong(taskId),
  )
}
