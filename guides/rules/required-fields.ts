import { branchesOf, isMet } from '../branches'
import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { suggest } from '../nearest'
import type { Playbook, SimpleActionSource, TaskSource } from '../schema'
import { actionsOfTask, faultAt } from '../walk'
import { openers } from './forms'

/** Whoever fills in a screen's form fills in every field it demands, whatever the answers. */
export function missingFields({ playbook }: ErpSource): Fault[] {
  const { screens, tasks } = playbook.data
  return tasks.flatMap((task, index) => {
    const required = task.kind === 'instruct' ? (screens[task.screen]?.requires ?? []) : []
    const actions = actionsOfTask(task, []).map(({ action }) => action)
    if (!actions.some((action) => isNew(action) || required.includes(fieldOf(action) ?? ''))) return []
    return required
      .filter((field) => !isAlwaysEntered(field, task, actions, playbook.data))
      .map((field) => {
        const message = `"${task.id}" leaves out the field "${field}" for some customers, and its form demands it.`
        return faultAt(playbook, ['tasks', index, 'id'], message, 'Enter or choose it.')
      })
  })
}

/** What a screen demands can be entered there. */
export function unknownFields({ playbook }: ErpSource): Fault[] {
  const { screens, tasks } = playbook.data
  const fields = new Set(
    tasks.flatMap((task) => actionsOfTask(task, []).flatMap(({ action }) => fieldOf(action) ?? [])),
  )
  return Object.entries(screens).flatMap(([screen, { requires = [] }]) =>
    requires.flatMap((field, index) => {
      if (fields.has(field)) return []
      const path = ['screens', screen, 'requires', index]
      return [faultAt(playbook, path, `No task enters "${field}".`, suggest(field, fields))]
    }),
  )
}

function isAlwaysEntered(
  field: string,
  task: TaskSource,
  actions: readonly SimpleActionSource[],
  { questions }: Playbook,
): boolean {
  const conditions = actions.filter((action) => fieldOf(action) === field).map(({ when }) => when)
  return branchesOf([task.when, ...conditions], questions)
    .filter((answers) => isMet(task.when, answers))
    .every((answers) => conditions.some((when) => isMet(when, answers)))
}

function isNew(action: SimpleActionSource): boolean {
  if (!('press' in action)) return false
  const button = typeof action.press === 'string' ? action.press : action.press.button
  return button !== 'edit' && openers.includes(button)
}

function fieldOf(action: SimpleActionSource): string | undefined {
  if ('enter' in action) return action.enter.field
  if ('choose' in action) return action.choose.field
  return 'tick' in action ? action.tick : undefined
}
