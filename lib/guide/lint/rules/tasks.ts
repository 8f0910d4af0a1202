import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { indexesOfRepeats } from '@/lib/guide/load/located-actions'
import { faultAt, type Source } from '@/lib/guide/load/source'

/** The names of pages that have addresses beside those of tasks. */
const reserved = ['print', 'tests', 'done']

/** Finds tasks, questions or groups with one id. */
export function duplicateIds({ playbook, vendors }: ErpSource): Fault[] {
  const { tasks, questions, groups } = playbook.data
  const idsOf = (list: readonly { id: string }[] = []) => list.map(({ id }) => id)
  const lists = { tasks: idsOf(tasks), questions: idsOf(questions), groups }
  const ofVendors = vendors.flatMap((vendor) => {
    const ids = [...lists.questions, ...idsOf(vendor.data.questions)]
    return indexesOfRepeats(ids)
      .filter((index) => index >= questions.length)
      .map((index) => duplicate(vendor, 'questions', ids[index], index - questions.length))
  })
  const ofPlaybook = Object.entries(lists).flatMap(([list, ids]) =>
    indexesOfRepeats(ids).map((index) => duplicate(playbook, list, ids[index], index)),
  )
  return [...ofPlaybook, ...ofVendors]
}

function duplicate(source: Source<unknown>, list: string, id: string | undefined, index: number): Fault {
  return faultAt(source, [list, index], `"${id}" stands twice in ${list}.`, 'Rename or remove one.')
}

/** Finds a task whose id is the name of a page. */
export function reservedTasks({ playbook }: ErpSource): Fault[] {
  return playbook.data.tasks.flatMap(({ id }, index) =>
    reserved.includes(id)
      ? [
          faultAt(
            playbook,
            ['tasks', index, 'id'],
            `"${id}" is the name of a page.`,
            'Give the task another id.',
          ),
        ]
      : [],
  )
}

/** Finds a task without a group or a screen, one whose group or screen does not exist, and a group without tasks. */
export function tasksOutOfPlace({ playbook }: ErpSource): Fault[] {
  const { tasks, groups, screens } = playbook.data
  const unknown = tasks.flatMap((task, index) => {
    if (task.group === undefined && task.kind === 'instruct') return []
    if (task.group === undefined) {
      return [
        faultAt(playbook, ['tasks', index], `"${task.id}" has no group.`, `Known: ${groups.join(', ')}.`),
      ]
    }
    if (groups.includes(task.group)) return []
    const message = `"${task.group}" is not a group.`
    return [faultAt(playbook, ['tasks', index, 'group'], message, suggest(task.group, groups))]
  })
  const empty = groups.flatMap((group, index) =>
    tasks.some((task) => task.group === group)
      ? []
      : [faultAt(playbook, ['groups', index], `No task is in the group "${group}".`, 'Remove it.')],
  )
  const screenless = tasks.flatMap((task, index) => {
    if (task.kind !== 'instruct' || Object.hasOwn(screens, task.screen)) return []
    const message = `"${task.screen}" is not a screen.`
    return [
      faultAt(playbook, ['tasks', index, 'screen'], message, suggest(task.screen, Object.keys(screens))),
    ]
  })
  return [...unknown, ...empty, ...screenless]
}

/** Finds a task that can never start, because it needs one that does not exist or comes later. */
export function unmetNeeds({ playbook }: ErpSource): Fault[] {
  const ids = playbook.data.tasks.map(({ id }) => id)
  return playbook.data.tasks.flatMap(({ id, needs = [] }, index) =>
    needs.flatMap((need, needIndex) => {
      const path = ['tasks', index, 'needs', needIndex]
      if (!ids.includes(need)) {
        return [faultAt(playbook, path, `"${need}" is not a task.`, suggest(need, ids))]
      }
      if (ids.indexOf(need) < index) return []
      const message = `"${id}" can never start: "${need}" does not stand before it.`
      return [faultAt(playbook, path, message, 'Move the task, or remove the need.')]
    }),
  )
}

/** Finds settings that come before the question whether the reader has the rights for them. */
export function rightsNotAsked({ playbook }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  const first = tasks.findIndex(({ kind }) => kind === 'instruct')
  if (first < 0 || tasks.slice(0, first).some(({ kind }) => kind === 'confirm')) return []
  const message = 'Nobody is asked first whether they are allowed to do this.'
  return [faultAt(playbook, ['tasks', first], message, 'Put a task of the kind "confirm" before it.')]
}

/** Finds a task that does not name the company's top level while another does. A vendor's own product has no such levels. */
export function levelsSaidOnce({ playbook, ownScreens = [] }: ErpSource): Fault[] {
  const { tasks } = playbook.data
  const isElsewhere = (screen: string) => ownScreens.includes(screen)
  const isSaid = tasks.some((task) => task.kind === 'instruct' && task.level !== undefined)
  if (!isSaid) return []
  return tasks.flatMap((task, index) => {
    if (task.kind !== 'instruct' || task.level !== undefined || isElsewhere(task.screen)) return []
    const message = `"${task.id}" does not say its level, although other tasks do.`
    return [faultAt(playbook, ['tasks', index, 'id'], message, 'Write level: top.')]
  })
}
