import { actionIdOf, slug } from './action-id'
import type { Action } from './guide'
import type { ActionSource, Condition, SimpleActionSource, VendorGuide } from './schema'
import type { Path } from './source'
import { fillTemplate } from './template'

/** An action, and where in the task's list its source stands. */
export type ExpandedAction = { action: Action; path: Path }

type Values = VendorGuide['values']

/** One action per item of an `each` and per permission row of a `permit`; placeholders filled in. */
export function expandActions(actions: readonly ActionSource[], vendor: VendorGuide): ExpandedAction[] {
  return actions.flatMap((action, index) => {
    if (!('each' in action)) return expandAction(action, vendor, [index])
    return itemsOf(action.each, vendor.values).flatMap((item) =>
      action.do.flatMap((inner, innerIndex) =>
        expandAction(
          { ...inner, when: both(action.when, inner.when) },
          vendor,
          [index, 'do', innerIndex],
          item,
        ),
      ),
    )
  })
}

/** Both conditions at once; a question that both name keeps the options they share. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (!first || !second) return first ?? second
  const shared = Object.entries(second).map(([question, options]) => [
    question,
    first[question]?.filter((option) => options.includes(option)) ?? options,
  ])
  return { ...first, ...Object.fromEntries(shared) }
}

function expandAction(
  source: SimpleActionSource,
  vendor: VendorGuide,
  path: Path,
  item?: string,
): ExpandedAction[] {
  const { id, when, note } = source
  const shared = { ...(when && { when }), ...(note !== undefined && { note }) }
  if ('permit' in source) {
    return vendor.permissions.map(({ module, level, when: rowWhen }) => {
      const draft = { verb: 'permit', module, level } as const
      const condition = both(when, rowWhen)
      return {
        path,
        action: { id: actionIdOf(draft), ...shared, ...(condition && { when: condition }), ...draft },
      }
    })
  }
  const draft = draftOf(source, item === undefined ? vendor.values : { ...vendor.values, item })
  const ownId = id ?? actionIdOf(draft)
  return [
    { path, action: { id: item === undefined ? ownId : `${ownId}-${slug(item)}`, ...shared, ...draft } },
  ]
}

function draftOf(source: Exclude<SimpleActionSource, { permit: unknown }>, values: Values) {
  const fill = (template: string) => fillTemplate(template, values)
  if ('open' in source) return { verb: 'open', screen: source.open } as const
  if ('tab' in source) return { verb: 'tab', label: source.tab } as const
  if ('section' in source) return { verb: 'section', label: source.section } as const
  if ('turnOn' in source) return { verb: 'turnOn', label: source.turnOn } as const
  if ('save' in source) return { verb: 'save', label: source.save } as const
  if ('confirm' in source) return { verb: 'confirm', statement: source.confirm } as const
  if ('find' in source) return { verb: 'find', value: fill(source.find) } as const
  if ('press' in source) {
    if (typeof source.press === 'string') return { verb: 'press', label: source.press } as const
    const { button, row, ...rest } = source.press
    return { verb: 'press', label: button, ...rest, ...(row !== undefined && { row: fill(row) }) } as const
  }
  if ('enter' in source) {
    const { field, value, exactly = false } = source.enter
    return { verb: 'enter', field, exactly, ...(value !== undefined && { value: fill(value) }) } as const
  }
  const { value, ...choice } = source.choose
  return { verb: 'choose', ...choice, ...(value !== undefined && { value: fill(value) }) } as const
}

function itemsOf(name: string, values: Values): string[] {
  const value = values[name]
  return Array.isArray(value) ? value : []
}
