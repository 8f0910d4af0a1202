import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { expandActions } from '@/lib/guide/load/expand-actions'
import { actionsOf, indexesOfRepeats } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'

/** Finds an `open` that names no screen, and a screen that nothing opens. */
export function unknownScreens({ playbook }: ErpSource): Fault[] {
  const screens = Object.keys(playbook.data.screens)
  const opened = actionsOf(playbook.data).flatMap(({ action, path }) =>
    'open' in action ? [{ screen: action.open, path }] : [],
  )
  const used = new Set([
    ...opened.map(({ screen }) => screen),
    ...playbook.data.tasks.flatMap((task) => (task.kind === 'instruct' ? [task.screen] : [])),
  ])
  return [
    ...opened
      .filter(({ screen }) => !screens.includes(screen))
      .map(({ screen, path }) =>
        faultAt(playbook, [...path, 'open'], `"${screen}" is not a screen.`, suggest(screen, screens)),
      ),
    ...screens
      .filter((screen) => !used.has(screen))
      .map((screen) =>
        faultAt(playbook, ['screens', screen], `Nothing opens the screen "${screen}".`, 'Remove it.', 'key'),
      ),
  ]
}

/** Finds a tab with two ways to it. A customer would go there twice and perhaps save only once. */
export function oneTabTwoPaths({ playbook }: ErpSource): Fault[] {
  const screens = Object.entries(playbook.data.screens)
  return screens.flatMap(([screen, { path, tab }], index) => {
    const earlier = screens
      .slice(0, index)
      .find(([, other]) => tab !== undefined && other.tab === tab && other.path.join() !== path.join())
    if (!earlier) return []
    const message = `"${screen}" and "${earlier[0]}" are two ways to the tab "${tab}".`
    return [faultAt(playbook, ['screens', screen], message, 'Make them one screen.', 'key')]
  })
}

/** Finds two actions of a task with one id. Ticks are kept by that id, so both would be ticked together. */
export function duplicateActions({ playbook, vendors }: ErpSource): Fault[] {
  const faults = vendors.flatMap((vendor) =>
    playbook.data.tasks.flatMap((task, taskIndex) => {
      const expanded = expandActions('actions' in task ? task.actions : [], vendor.data)
      const ids = expanded.map(({ action }) => action.id)
      return indexesOfRepeats(ids).map((index) => {
        const path = ['tasks', taskIndex, 'actions', ...(expanded[index]?.path ?? [])]
        const message = `Another action of "${task.id}" has the id "${ids[index]}" too.`
        return faultAt(playbook, path, message, 'Give this one an id of its own.')
      })
    }),
  )
  return faults.filter((fault, index) => faults.findIndex((other) => isSame(fault, other)) === index)
}

function isSame(one: Fault, other: Fault): boolean {
  return one.line === other.line && one.column === other.column && one.message === other.message
}
