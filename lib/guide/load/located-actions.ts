import type {
  Condition,
  Playbook,
  QuestionSource,
  SimpleActionSource,
  TaskSource,
} from '@/lib/guide/schema/guide-files'
import type { ErpSource } from './erp-source'
import type { Path, Source } from './source'

/** An action with its path in the playbook, and the task and the `each` around it. */
export type LocatedAction = { action: SimpleActionSource; path: Path; task?: TaskSource; each?: string }

/** A condition with its file and path, and the task around it. */
export type LocatedCondition = {
  source: Source<unknown>
  path: Path
  condition: Condition
  task?: TaskSource
}

/** Returns all actions of a playbook: those of tasks, those inside `each`, and those of ways to find an answer. */
export function actionsOf(playbook: Playbook): LocatedAction[] {
  const ofTasks = playbook.tasks.flatMap((task, index) => actionsOfTask(task, ['tasks', index, 'actions']))
  const ofQuestions = playbook.questions.flatMap(({ findOut = [] }, index) =>
    findOut.map((action, inner) => ({ action, path: ['questions', index, 'findOut', inner] })),
  )
  return [...ofTasks, ...ofQuestions]
}

/** Returns all actions of a task. `path` is that of its list of actions. */
export function actionsOfTask(task: TaskSource, path: Path): LocatedAction[] {
  if (!('actions' in task)) return []
  return task.actions.flatMap((action, index): LocatedAction[] => {
    if (!('each' in action)) return [{ action, path: [...path, index], task }]
    return action.do.map((inner, innerIndex) => ({
      action: inner,
      path: [...path, index, 'do', innerIndex],
      task,
      each: action.each,
    }))
  })
}

/** Returns all conditions in an ERP's files. */
export function conditionsOf({ playbook, vendors }: ErpSource): LocatedCondition[] {
  const { questions, tasks } = playbook.data
  const found = [
    ...questions.map(({ when }, index) => ({ source: playbook, path: ['questions', index, 'when'], when })),
    ...tasks.flatMap((task, index) =>
      conditionsOfTask(task, ['tasks', index]).map((located) => ({ ...located, source: playbook })),
    ),
    ...actionsOf(playbook.data).map(({ action, path, task }) => ({
      source: playbook,
      path: [...path, 'when'],
      when: action.when,
      task,
    })),
    ...vendors.flatMap((vendor) =>
      (['permissions', 'questions'] as const).flatMap((list) =>
        (vendor.data[list] ?? []).map(({ when }, index) => ({
          source: vendor,
          path: [list, index, 'when'],
          when,
        })),
      ),
    ),
  ]
  return found.flatMap(({ when, ...located }) => (when ? [{ ...located, condition: when }] : []))
}

function conditionsOfTask(
  task: TaskSource,
  path: Path,
): { path: Path; when?: Condition; task?: TaskSource }[] {
  const credentials = task.kind === 'connect' ? task.credentials : []
  const actions = 'actions' in task ? task.actions : []
  return [
    { path: [...path, 'when'], when: task.when },
    ...credentials.map(({ when }, index) => ({ path: [...path, 'credentials', index, 'when'], when, task })),
    ...actions.flatMap((action, index) =>
      'each' in action ? [{ path: [...path, 'actions', index, 'when'], when: action.when, task }] : [],
    ),
  ]
}

/**
 * Returns the questions that a file may name: those of the playbook, and the vendor's own when it is a vendor's file.
 */
export function questionsOfFile({ playbook, vendors }: ErpSource, source: Source<unknown>): QuestionSource[] {
  const own = vendors.find((vendor) => vendor === source)?.data.questions ?? []
  return [...playbook.data.questions, ...own]
}

/** Returns the indexes of the names that an earlier item already has. */
export function indexesOfRepeats(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}
