import type { SimpleActionSource, VendorGuide } from './schema'
import { fillTemplate } from './template'

type Values = VendorGuide['values']
type Verb<Key extends string> = Extract<SimpleActionSource, { [key in Key]: unknown }>

/** An action without its id and conditions, placeholders filled in. */
export function draftOf(source: Exclude<SimpleActionSource, { permit: unknown }>, values: Values) {
  if ('open' in source) return { verb: 'open', screen: source.open } as const
  if ('tab' in source) return { verb: 'tab', label: source.tab } as const
  if ('section' in source) return { verb: 'section', label: source.section } as const
  if ('turnOn' in source) return { verb: 'turnOn', label: source.turnOn } as const
  if ('tick' in source) return { verb: 'tick', label: source.tick } as const
  if ('save' in source) return { verb: 'save', label: source.save } as const
  if ('confirm' in source) return { verb: 'confirm', statement: source.confirm } as const
  if ('hold' in source) return { verb: 'hold', ...source.hold } as const
  if ('find' in source) return { verb: 'find', value: fillTemplate(source.find, values) } as const
  if ('press' in source) return draftOfPress(source, values)
  return 'enter' in source ? draftOfEntry(source, values) : draftOfChoice(source, values)
}

function draftOfPress({ press }: Verb<'press'>, values: Values) {
  if (typeof press === 'string') return { verb: 'press', label: press } as const
  const { button, row, ...rest } = press
  return { verb: 'press', label: button, ...rest, ...filled('row', row, values) } as const
}

function draftOfEntry({ enter }: Verb<'enter'>, values: Values) {
  const { field, value, exactly = false } = enter
  return { verb: 'enter', field, exactly, ...filled('value', value, values) } as const
}

function draftOfChoice({ choose }: Verb<'choose'>, values: Values) {
  const { field, option, value } = choose
  return {
    verb: 'choose',
    field,
    ...filled('option', option, values),
    ...filled('value', value, values),
  } as const
}

/** Nothing where nothing is said. */
function filled<Key extends string>(key: Key, template: string | undefined, values: Values) {
  if (template === undefined) return {}
  return { [key]: fillTemplate(template, values) } as { [key in Key]: string }
}
