import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOfTask, type LocatedAction } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'
import { branchesOf, isMet } from '@/lib/guide/model/conditions'
import type { Playbook, SimpleActionSource, TaskSource } from '@/lib/guide/schema/guide-files'

/** The labels of buttons that open a form. */
const formButtons = ['add', 'edit', 'new', 'createNew']

/** Finds a form or a pop-up that is filled in and never saved. A pop-up has a button of its own besides the form's. */
export function unsavedForms({ playbook }: ErpSource): Fault[] {
  return playbook.data.tasks.flatMap((task, index) =>
    unsaved(actionsOfTask(task, ['tasks', index, 'actions'])).map(({ path }) =>
      faultAt(
        playbook,
        path,
        'What is done here is never saved.',
        'Add a save after it, for the same readers.',
      ),
    ),
  )
}

/** Returns the actions that no save follows. A save closes what was opened last. */
function unsaved(actions: readonly LocatedAction[]): LocatedAction[] {
  const forms: LocatedAction[] = []
  for (const located of actions) {
    const { action } = located
    const last = forms.at(-1)
    if ('save' in action && last && covers(action, last.action)) forms.pop()
    if (opensForm(action)) forms.push(located)
    if (isEntry(action) && forms.length === 0) forms.push(located)
  }
  return forms
}

function opensForm(action: SimpleActionSource): boolean {
  if (!('press' in action)) return false
  const { press } = action
  if (typeof press === 'string') return formButtons.includes(press)
  return press.at === undefined && (press.opens !== undefined || formButtons.includes(press.button))
}

function isEntry(action: SimpleActionSource): boolean {
  return 'enter' in action || 'choose' in action || 'permit' in action
}

/** Returns whether everybody who is shown the form is shown the save. */
function covers(save: SimpleActionSource, opened: SimpleActionSource): boolean {
  return Object.entries(save.when ?? {}).every(([question, options]) =>
    opened.when?.[question]?.every((option) => options.includes(option)),
  )
}

/** Finds a task that fills in a screen's form and leaves a required field out for some answers. */
export function missingFields({ playbook }: ErpSource): Fault[] {
  const { screens, tasks } = playbook.data
  return tasks.flatMap((task, index) => {
    const required = task.kind === 'instruct' ? (screens[task.screen]?.requires ?? []) : []
    const actions = actionsOfTask(task, []).map(({ action }) => action)
    if (!actions.some((action) => isNew(action) || required.includes(fieldOf(action) ?? ''))) return []
    return required
      .filter((field) => !isAlwaysEntered(field, task, actions, playbook.data))
      .map((field) => {
        const message = `Some customers of "${task.id}" do not fill in "${field}", which the form demands.`
        return faultAt(playbook, ['tasks', index, 'id'], message, 'Enter or choose it.')
      })
  })
}

/** Finds a required field of a screen that no task enters. */
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
  return button !== 'edit' && formButtons.includes(button)
}

function fieldOf(action: SimpleActionSource): string | undefined {
  if ('enter' in action) return action.enter.field
  if ('choose' in action) return action.choose.field
  return 'tick' in action && typeof action.tick === 'string' ? action.tick : undefined
}
