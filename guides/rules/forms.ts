import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import type { SimpleActionSource } from '../schema'
import { actionsOfTask, faultAt, type PlacedAction } from '../walk'

/** Buttons that open a form to be filled in. */
export const openers = ['add', 'edit', 'new', 'createNew']

/** What is entered is lost unless it is saved, and a pop-up has a button of its own beside the form's. */
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

/** The actions still waiting for a save at the end; a save settles what was opened last. */
function unsaved(actions: readonly PlacedAction[]): PlacedAction[] {
  const forms: PlacedAction[] = []
  for (const placed of actions) {
    const last = forms.at(-1)
    if ('save' in placed.action && last && covers(placed.action, last.action)) forms.pop()
    if (opensForm(placed.action)) forms.push(placed)
    if (isEntry(placed.action) && forms.length === 0) forms.push(placed)
  }
  return forms
}

function opensForm(action: SimpleActionSource): boolean {
  if (!('press' in action)) return false
  const { press } = action
  if (typeof press === 'string') return openers.includes(press)
  return press.at === undefined && (press.opens !== undefined || openers.includes(press.button))
}

function isEntry(action: SimpleActionSource): boolean {
  return 'enter' in action || 'choose' in action || 'permit' in action
}

/** Whoever did the one is shown the other. */
function covers(save: SimpleActionSource, opened: SimpleActionSource): boolean {
  return Object.entries(save.when ?? {}).every(([question, options]) =>
    opened.when?.[question]?.every((option) => options.includes(option)),
  )
}
