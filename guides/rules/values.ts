import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { suggest } from '../nearest'
import type { Playbook, SimpleActionSource } from '../schema'
import { placeholdersOf } from '../template'
import { actionsOf, faultAt, repeated } from '../walk'

/** A vendor declares what its ERP's playbook asks for: all of it, nothing else, each of the right kind. */
export function wrongValues({ playbook, vendors }: ErpSource): Fault[] {
  const declared = playbook.data.values
  return vendors.flatMap((vendor) => {
    const { values } = vendor.data
    const missing = Object.keys(declared)
      .filter((name) => !Object.hasOwn(values, name))
      .map((name) => faultAt(vendor, ['values'], `The value "${name}" is missing.`, 'Add it.', 'key'))
    const present = Object.entries(values).flatMap(([name, value]) => {
      const path = ['values', name]
      const kind = declared[name]
      if (kind === undefined) {
        const remedy = suggest(name, Object.keys(declared))
        return [faultAt(vendor, path, `The playbook asks for no value "${name}".`, remedy, 'key')]
      }
      if (Array.isArray(value) !== (kind === 'list')) {
        return [
          faultAt(
            vendor,
            path,
            `"${name}" must be a ${kind}.`,
            `Write ${kind === 'list' ? '[…]' : 'one text'}.`,
          ),
        ]
      }
      return repeated(Array.isArray(value) ? value : []).map((index) =>
        faultAt(vendor, [...path, index], `"${value[index]}" stands twice.`, 'Remove one of the two.'),
      )
    })
    return [...missing, ...present]
  })
}

/** What stands in braces is a text of the vendor's, or `item` inside an `each`, which goes through a list. */
export function unfilledPlaceholders({ playbook }: ErpSource): Fault[] {
  const { values, tasks } = playbook.data
  const texts = Object.keys(values).filter((name) => values[name] === 'text')
  const lists = Object.keys(values).filter((name) => values[name] === 'list')
  const inText = actionsOf(playbook.data).flatMap(({ action, path, each }) => {
    const known = each === undefined ? texts : [...texts, 'item']
    return templatesOf(action)
      .flatMap(placeholdersOf)
      .filter((name) => !known.includes(name))
      .map((name) =>
        faultAt(playbook, path, `"{${name}}" is not a text that can stand here.`, suggest(name, known)),
      )
  })
  const inLists = tasks.flatMap((task, taskIndex) =>
    eachOf(task).flatMap(({ each, index }) => {
      if (lists.includes(each)) return []
      const path = ['tasks', taskIndex, 'actions', index, 'each']
      return [faultAt(playbook, path, `"${each}" is not a list of values.`, suggest(each, lists))]
    }),
  )
  return [...inText, ...inLists]
}

/** Every vendor would have to fill in a value that goes nowhere. */
export function unusedValues({ playbook }: ErpSource): Fault[] {
  const used = new Set([
    ...actionsOf(playbook.data).flatMap(({ action }) => templatesOf(action).flatMap(placeholdersOf)),
    ...playbook.data.tasks.flatMap(eachOf).map(({ each }) => each),
  ])
  return Object.keys(playbook.data.values)
    .filter((name) => !used.has(name))
    .map((name) =>
      faultAt(playbook, ['values', name], `No action uses the value "${name}".`, 'Remove it.', 'key'),
    )
}

function templatesOf(action: SimpleActionSource): string[] {
  const templates = [
    'find' in action ? action.find : undefined,
    'press' in action && typeof action.press === 'object' ? action.press.row : undefined,
    'enter' in action ? action.enter.value : undefined,
    'choose' in action ? action.choose.value : undefined,
  ]
  return templates.filter((template) => template !== undefined)
}

function eachOf(task: Playbook['tasks'][number]): { each: string; index: number }[] {
  if (!('actions' in task)) return []
  return task.actions.flatMap((action, index) => ('each' in action ? [{ each: action.each, index }] : []))
}
