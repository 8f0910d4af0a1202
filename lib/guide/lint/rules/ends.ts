import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { faultAt } from '@/lib/guide/load/source'
import { branchesOf, isMet } from '@/lib/guide/model/conditions'
import type { TaskSource } from '@/lib/guide/schema/guide-files'

/**
 * Finds answers that lead to no end or to two. A guide ends in a test, or in an attestation where no test is possible.
 */
export function wrongEnds({ playbook }: ErpSource): Fault[] {
  const { tasks, questions } = playbook.data
  const ends = tasks.filter(isEnd)
  const branches = branchesOf(
    ends.map(({ when }) => when),
    questions,
  )
  const counts = branches.map((answers) => ends.filter(({ when }) => isMet(when, answers)).length)
  if (counts.some((count) => count === 0)) {
    const message = 'Some customers come to no end.'
    return [faultAt(playbook, ['tasks'], message, 'Add a task of the kind "connect" or "attest".', 'key')]
  }
  if (counts.every((count) => count === 1)) return []
  const second = tasks.indexOf(ends[1] as TaskSource)
  const message = `"${ends[1]?.id}" is a second end for some customers.`
  return [
    faultAt(
      playbook,
      ['tasks', second, 'id'],
      message,
      'Put the two under conditions that exclude each other.',
    ),
  ]
}

function isEnd({ kind }: TaskSource): boolean {
  return kind === 'connect' || kind === 'attest'
}

/** Finds a test without a connector, and a connector without a test. */
export function connectorOutOfPlace({ playbook }: ErpSource): Fault[] {
  const { connector, tasks, checks } = playbook.data
  const isTested = tasks.some(({ kind }) => kind === 'connect')
  if (isTested && connector === undefined) {
    const index = tasks.findIndex(({ kind }) => kind === 'connect')
    return [faultAt(playbook, ['tasks', index], 'No connector makes this test.', 'Write connector: …')]
  }
  if (isTested || (connector === undefined && checks.length === 0)) return []
  return [
    faultAt(
      playbook,
      connector === undefined ? ['checks'] : ['connector'],
      'No task enters credentials to test.',
      'Remove it.',
      'key',
    ),
  ]
}

/** Finds a rhythm of tests in a guide whose connection nothing tests. */
export function healthTestsWithoutTest({ playbook, vendors }: ErpSource): Fault[] {
  if (playbook.data.tasks.some(({ kind }) => kind === 'connect')) return []
  return [playbook, ...vendors]
    .filter(({ data }) => data.healthTests !== undefined)
    .map((file) => faultAt(file, ['healthTests'], 'There is no test to repeat.', 'Remove it.', 'key'))
}

/** Finds a repair of an attestation that is not an earlier task. */
export function unknownSecondLooks({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  return tasks.flatMap((task, index) => {
    if (task.kind !== 'attest') return []
    const earlier = tasks.slice(0, index).map(({ id }) => id)
    return task.repairs.flatMap((id, at) =>
      earlier.includes(id)
        ? []
        : [
            faultAt(
              playbook,
              ['tasks', index, 'repairs', at],
              `"${id}" is no task before this one.`,
              suggest(id, earlier),
            ),
          ],
    )
  })
}

/** Finds a wait that no task needs, so that the next task can start too early. */
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

/** Finds an approval that names no task to do again when it is refused, or a task that is not an earlier one. */
export function openRefusals({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  return tasks.flatMap((task, index) => {
    if (task.kind !== 'wait') return []
    const path = ['tasks', index]
    const earlier = tasks.slice(0, index).map(({ id }) => id)
    if (task.refusal === undefined) {
      if (task.waitFor !== 'approval') return []
      const remedy = 'Name the task to do again: refusal: …'
      return [faultAt(playbook, path, `"${task.id}" does not say what to do when it is refused.`, remedy)]
    }
    if (earlier.includes(task.refusal)) return []
    const message = `"${task.refusal}" is no task before this one.`
    return [faultAt(playbook, [...path, 'refusal'], message, suggest(task.refusal, earlier))]
  })
}
