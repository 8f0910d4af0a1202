import type {
  Condition,
  Playbook,
  QuestionSource,
  SimpleActionSource,
  TaskSource,
} from '@/lib/guide/schema/guide-files'
import type { ErpSource } from './erp-source'
import type { Path, Source } from './source'

export type LocatedAction = { action: SimpleActionSource; path: Path; task?: TaskSource; each?: string }

export type LocatedCondition = {
  source: Source<unknown>
  path: Path
  condition: Condition
  task?: TaskSource
}

/** Every action of a playbook where it stands: of tasks, inside `each`, and of ways to find out. */
export function actionsOf(playbook: Playbook): LocatedAction[] {
  const ofTasks = playbook.tasks.flatMap((task, index) => actionsOfTask(task, ['tasks', index, 'actions']))
  const ofQuestions = playbook.questions.flatMap(({ findOut = [] }, index) =>
    findOut.map((action, inner) => ({ action, path: ['questions', index, 'findOut', inner] })),
  )
  return [...ofTasks, ...ofQuestions]
}

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

/** Every `when` of an ERP's files where it stands. */
export function conditionsOf({ playbook, vendors }: ErpSource): LocatedCondition[] {
  const { questions, tasks } = playbook.data
  const found = [
    ...questions.map(({ when }, index) => ({ source: playbook, path: ['questions', index, 'when'], when })),
    ...tasks.flatMap((task, index) =>
      conditionsOfTask(task, ['tasks', index]).map((placed) => ({ ...placed, source: playbook })),
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
  return found.flatMap(({ when, ...placed }) => (when ? [{ ...placed, condition: when }] : []))
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

/** The playbook's questions, and for one of its vendors' files that vendor's own. */
export function questionsOfFile({ playbook, vendors }: ErpSource, source: Source<unknown>): QuestionSource[] {
  const own = vendors.find((vendor) => vendor === source)?.data.questions ?? []
  return [...playbook.data.questions, ...own]
}

/** The indexes of items whose name an earlier item already has. */
export function indexesOfRepeats(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}
