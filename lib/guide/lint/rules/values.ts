import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import { placeholdersOf } from '@/lib/guide/load/action-draft'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { actionsOf, indexesOfRepeats } from '@/lib/guide/load/located-actions'
import type { Path, Source } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import type { Playbook, SimpleActionSource, VendorGuide } from '@/lib/guide/schema/guide-files'

type Kind = Playbook['values'][string]
type Value = VendorGuide['values'][string]

/** Finds a value that a vendor lacks, that the playbook does not ask for, or that is of the wrong kind. */
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
      if (kind !== undefined) return wrongValue(vendor, path, kind, value)
      const remedy = suggest(name, Object.keys(declared))
      return [faultAt(vendor, path, `The playbook asks for no value "${name}".`, remedy, 'key')]
    })
    return [...missing, ...present]
  })
}

function wrongValue(vendor: Source<VendorGuide>, path: Path, kind: Kind, value: Value): Fault[] {
  const name = String(path.at(-1))
  if (Array.isArray(value) !== (kind === 'list')) {
    const remedy = `Write ${kind === 'list' ? '[…]' : 'one text'}.`
    return [faultAt(vendor, path, `"${name}" must be a ${kind === 'list' ? 'list' : 'text'}.`, remedy)]
  }
  if (value === '') {
    const remedy = typeof kind === 'object' ? `Use one of: ${kind.options.join(', ')}.` : 'Fill it in.'
    return [faultAt(vendor, path, `The value "${name}" is empty.`, remedy)]
  }
  if (typeof kind === 'object' && typeof value === 'string' && !kind.options.includes(value)) {
    return [faultAt(vendor, path, `"${value}" is no option of "${name}".`, suggest(value, kind.options))]
  }
  const items = Array.isArray(value) ? value.map(itemText) : []
  const empty = items.flatMap((item, index) => (item === '' ? [index] : []))
  if (empty.length > 0) {
    return empty.map((index) =>
      faultAt(vendor, [...path, index], `"${name}" has an empty entry.`, 'Fill it in, or write [].'),
    )
  }
  return indexesOfRepeats(items).map((index) =>
    faultAt(vendor, [...path, index], `"${items[index]}" stands twice.`, 'Remove one of the two.'),
  )
}

/** Finds a placeholder, an `each` or an option in braces whose value does not exist or is of the wrong kind. */
export function unfilledPlaceholders({ playbook }: ErpSource): Fault[] {
  const { values, tasks } = playbook.data
  const named = (isKind: (kind: Kind) => boolean) =>
    Object.entries(values).flatMap(([name, kind]) => (isKind(kind) ? [name] : []))
  const texts = [...named((kind) => kind === 'text'), ...Object.keys(playbook.data.customerValues ?? {})]
  const lists = named((kind) => kind === 'list')
  const options = named((kind) => typeof kind === 'object')
  const inText = actionsOf(playbook.data).flatMap(({ action, path, each }) => {
    const textsHere = each === undefined ? texts : [...texts, 'item']
    const unknown = (templates: string[], allowed: string[]) =>
      templates
        .flatMap(placeholdersOf)
        .filter((name) => !allowed.includes(name))
        .map((name) =>
          faultAt(playbook, path, `"{${name}}" is not a text that can stand here.`, suggest(name, allowed)),
        )
    return [...unknown(templatesOf(action), textsHere), ...unknown(optionsOf(action), options)]
  })
  const inLists = tasks.flatMap((task, taskIndex) =>
    listsOf(task).flatMap(({ list, path }) =>
      lists.includes(list)
        ? []
        : [
            faultAt(
              playbook,
              ['tasks', taskIndex, ...path],
              `"${list}" is not a list of values.`,
              suggest(list, lists),
            ),
          ],
    ),
  )
  return [...inText, ...inLists]
}

/** Finds a value that no action uses, although every vendor would have to fill it in. */
export function unusedValues({ playbook }: ErpSource): Fault[] {
  const used = new Set([
    ...actionsOf(playbook.data).flatMap(({ action }) =>
      [...templatesOf(action), ...optionsOf(action)].flatMap(placeholdersOf),
    ),
    ...playbook.data.tasks.flatMap(listsOf).map(({ list }) => list),
  ])
  return Object.keys(playbook.data.values)
    .filter((name) => !used.has(name))
    .map((name) =>
      faultAt(playbook, ['values', name], `No action uses the value "${name}".`, 'Remove it.', 'key'),
    )
}

/** Finds a task that goes through a list which is empty for a vendor. Nothing would be left to do there. */
export function unguardedLists({ playbook, vendors }: ErpSource): Fault[] {
  const empty = new Set(
    vendors.flatMap(({ data }) => Object.keys(data.values).filter((name) => data.values[name]?.length === 0)),
  )
  return playbook.data.tasks.flatMap((task, taskIndex) =>
    listsOf(task).flatMap(({ list, path }) => {
      const isGuarded = path[0] !== 'actions' || task.needsValue === list || !empty.has(list)
      if (isGuarded) return []
      const message = `"${list}" is empty for a vendor, which leaves nothing to do here.`
      return [faultAt(playbook, ['tasks', taskIndex, ...path], message, `Write needsValue: ${list}.`)]
    }),
  )
}

/** Returns the texts of an action that may hold names in braces. */
export function templatesOf(action: SimpleActionSource): string[] {
  const templates = [
    'find' in action ? action.find : undefined,
    'press' in action && typeof action.press === 'object' ? action.press.row : undefined,
    'enter' in action ? action.enter.value : undefined,
    'search' in action ? action.search.text : undefined,
    'upload' in action ? action.upload.file : undefined,
    'tick' in action && typeof action.tick === 'object' ? action.tick.row : undefined,
    'choose' in action ? action.choose.value : undefined,
  ]
  return templates.filter((template) => template !== undefined)
}

function optionsOf(action: SimpleActionSource): string[] {
  return 'choose' in action && action.choose.option !== undefined ? [action.choose.option] : []
}

/** Returns the lists that a task goes through or depends on, with their paths. */
function listsOf(task: Playbook['tasks'][number]): { list: string; path: Path }[] {
  const actions = 'actions' in task ? task.actions : []
  return [
    ...(['needsValue', 'lacksValue'] as const).flatMap((key) =>
      task[key] === undefined ? [] : [{ list: task[key], path: [key] }],
    ),
    ...actions.flatMap((action, index) =>
      'each' in action ? [{ list: action.each, path: ['actions', index, 'each'] }] : [],
    ),
  ]
}
