import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { indexesOfRepeats } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'
import { branchesOf, isMet } from '@/lib/guide/model/conditions'

/** Finds a check that stands twice in a playbook. */
export function duplicateChecks({ playbook }: ErpSource): Fault[] {
  const ids = playbook.data.checks.map(({ id }) => id)
  return indexesOfRepeats(ids).map((index) =>
    faultAt(playbook, ['checks', index], `The check "${ids[index]}" stands twice.`, 'Remove one of the two.'),
  )
}

/** Finds checks and causes that name a task which does not exist. */
export function unknownRepairs({ playbook }: ErpSource): Fault[] {
  const { checks, causes, tasks } = playbook.data
  const taskIds = tasks.map(({ id }) => id)
  const named = [
    ...checks.map(({ verifies = [] }, index) => ({ path: ['checks', index, 'verifies'], ids: verifies })),
    ...Object.entries(causes).map(([cause, { repairs = [] }]) => ({
      path: ['causes', cause, 'repairs'],
      ids: repairs,
    })),
  ]
  return named.flatMap(({ path, ids }) =>
    ids.flatMap((id, index) =>
      taskIds.includes(id)
        ? []
        : [faultAt(playbook, [...path, index], `"${id}" is not a task.`, suggest(id, taskIds))],
    ),
  )
}

/** Finds a credential that is opened by a cause which the playbook does not have. */
export function unknownOpeners({ playbook }: ErpSource): Fault[] {
  const causes = Object.keys(playbook.data.causes)
  return playbook.data.tasks.flatMap((task, taskIndex) =>
    task.kind !== 'connect'
      ? []
      : task.credentials.flatMap(({ openedBy = [] }, index) =>
          openedBy.flatMap((cause, place) =>
            causes.includes(cause)
              ? []
              : [
                  faultAt(
                    playbook,
                    ['tasks', taskIndex, 'credentials', index, 'openedBy', place],
                    `"${cause}" is not a cause.`,
                    suggest(cause, causes),
                  ),
                ],
          ),
        ),
  )
}

/** Finds a cause that nobody repairs, and one that both a task and somebody else repair. */
export function unrepairedCauses({ playbook }: ErpSource): Fault[] {
  return Object.entries(playbook.data.causes).flatMap(([cause, { repairs, repairedBy }]) => {
    const isRepaired = repairs !== undefined && repairs.length > 0
    if (isRepaired !== (repairedBy !== undefined)) return []
    const message = isRepaired ? `"${cause}" names two repairers.` : `Nothing repairs "${cause}".`
    const remedy = isRepaired
      ? 'Keep one of them.'
      : 'Name tasks (repairs), or repairedBy: erp, vendor or nobody.'
    return [faultAt(playbook, ['causes', cause], message, remedy, 'key')]
  })
}

/** Finds a cause whose repair is in none of the tasks of some customers who can make the test. */
export function unreachableRepairs({ playbook }: ErpSource): Fault[] {
  const { causes, tasks, questions } = playbook.data
  const end = tasks.find(({ kind }) => kind === 'connect')
  return Object.entries(causes).flatMap(([cause, { repairs = [] }]) => {
    const repairing = tasks.filter(({ id }) => repairs.includes(id))
    if (repairing.length === 0) return []
    const isMissing = branchesOf([end?.when, ...repairing.map(({ when }) => when)], questions)
      .filter((answers) => isMet(end?.when, answers))
      .some((answers) => !repairing.some(({ when }) => isMet(when, answers)))
    if (!isMissing) return []
    const message = `Some customers have none of the tasks that repair "${cause}".`
    return [faultAt(playbook, ['causes', cause, 'repairs'], message, 'Name one for them as well.')]
  })
}
