import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { suggest } from '../nearest'
import { faultAt, repeated } from '../walk'

export function duplicateChecks({ playbook }: ErpSource): Fault[] {
  const ids = playbook.data.checks.map(({ id }) => id)
  return repeated(ids).map((index) =>
    faultAt(playbook, ['checks', index], `The check "${ids[index]}" stands twice.`, 'Remove one of the two.'),
  )
}

/** What a check proves and what repairs a cause are tasks of the playbook. */
export function unknownRepairs({ playbook }: ErpSource): Fault[] {
  const { checks, causes, tasks } = playbook.data
  const known = tasks.map(({ id }) => id)
  const named = [
    ...checks.map(({ verifies = [] }, index) => ({ path: ['checks', index, 'verifies'], ids: verifies })),
    ...Object.entries(causes).map(([cause, { repairs = [] }]) => ({
      path: ['causes', cause, 'repairs'],
      ids: repairs,
    })),
  ]
  return named.flatMap(({ path, ids }) =>
    ids.flatMap((id, index) =>
      known.includes(id)
        ? []
        : [faultAt(playbook, [...path, index], `"${id}" is not a task.`, suggest(id, known))],
    ),
  )
}
