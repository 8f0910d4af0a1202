import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { faultAt } from '../walk'

/** Whoever lacks the rights finds out before the first setting, not in the middle. */
export function rightsNotAsked({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  const first = tasks.findIndex(({ kind }) => kind === 'instruct')
  if (first < 0 || tasks.slice(0, first).some(({ kind }) => kind === 'confirm')) return []
  const message = 'Nobody is asked whether they have the rights for this.'
  return [faultAt(playbook, ['tasks', first], message, 'Put a task of the kind "confirm" before it.')]
}

/** Said once for one task, the company's top level is missed in the others. */
export function levelsSaidOnce({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  const isSaid = tasks.some((task) => task.kind === 'instruct' && task.level !== undefined)
  if (!isSaid) return []
  return tasks.flatMap((task, index) => {
    if (task.kind !== 'instruct' || task.level !== undefined) return []
    const message = `"${task.id}" does not say at which level it is done, and other tasks do.`
    return [faultAt(playbook, ['tasks', index, 'id'], message, 'Write level: top.')]
  })
}
