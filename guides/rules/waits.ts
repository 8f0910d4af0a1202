import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { suggest } from '../nearest'
import { faultAt } from '../walk'

/** What nothing has to wait for is over unnoticed. */
export function idleWaits({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  const needed = new Set(tasks.flatMap(({ needs = [] }) => needs))
  return tasks.flatMap(({ id, kind }, index) => {
    if (kind !== 'wait' || needed.has(id)) return []
    const message = `Nothing waits for "${id}".`
    return [
      faultAt(playbook, ['tasks', index, 'id'], message, 'Name it in the needs of what comes after it.'),
    ]
  })
}

/** An approval may be refused; then an earlier task is done again. */
export function openRefusals({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  return tasks.flatMap((task, index) => {
    if (task.kind !== 'wait') return []
    const path = ['tasks', index]
    const earlier = tasks.slice(0, index).map(({ id }) => id)
    if (task.refusal === undefined) {
      if (task.waitFor !== 'approval') return []
      const remedy = 'Name the task to do again: refusal: …'
      return [faultAt(playbook, path, `Nothing is said for the case that "${task.id}" is refused.`, remedy)]
    }
    if (earlier.includes(task.refusal)) return []
    const message = `"${task.refusal}" is no task before this one.`
    return [faultAt(playbook, [...path, 'refusal'], message, suggest(task.refusal, earlier))]
  })
}
