import type { Action } from '@/lib/guide/model/guide'
import type { SimpleActionSource, VendorGuide } from '@/lib/guide/schema/guide-files'

const placeholder = /\{([A-Za-z0-9]+)\}/g

/** Returns the names between the braces of a template. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(placeholder)].map((match) => match[1] ?? '')
}

/** Fills a template in. A placeholder whose value is not one text stays as it is; the lint reports such a guide. */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  return template.replace(placeholder, (unfilled, name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : unfilled
  })
}

type Values = VendorGuide['values']

type Verb<Key extends string> = Extract<SimpleActionSource, { [key in Key]: unknown }>

/** Returns an action without its id and conditions, with its placeholders filled in. */
export function draftAction(source: Exclude<SimpleActionSource, { permit: unknown }>, values: Values) {
  if ('open' in source) return { verb: 'open', screen: source.open } as const
  if ('tab' in source) return { verb: 'tab', label: source.tab } as const
  if ('section' in source) return { verb: 'section', label: source.section } as const
  if ('turnOn' in source) return { verb: 'turnOn', label: source.turnOn } as const
  if ('tick' in source) return { verb: 'tick', label: source.tick } as const
  if ('save' in source) return { verb: 'save', label: source.save } as const
  if ('confirm' in source) return { verb: 'confirm', statement: source.confirm } as const
  if ('collect' in source) return { verb: 'collect', field: source.collect } as const
  if ('hold' in source) return { verb: 'hold', ...source.hold } as const
  if ('find' in source) return { verb: 'find', value: fillTemplate(source.find, values) } as const
  if ('press' in source) return draftPress(source, values)
  return 'enter' in source ? draftEntry(source, values) : draftChoice(source, values)
}

function draftPress({ press }: Verb<'press'>, values: Values) {
  if (typeof press === 'string') return { verb: 'press', label: press } as const
  const { button, row, ...rest } = press
  return { verb: 'press', label: button, ...rest, ...fillOptional('row', row, values) } as const
}

function draftEntry({ enter }: Verb<'enter'>, values: Values) {
  const { field, value, exactly = false } = enter
  return { verb: 'enter', field, exactly, ...fillOptional('value', value, values) } as const
}

function draftChoice({ choose }: Verb<'choose'>, values: Values) {
  const { field, option, value } = choose
  return {
    verb: 'choose',
    field,
    ...fillOptional('option', option, values),
    ...fillOptional('value', value, values),
  } as const
}

/** Returns the filled template under its key, or nothing when there is no template. */
function fillOptional<Key extends string>(key: Key, template: string | undefined, values: Values) {
  if (template === undefined) return {}
  return { [key]: fillTemplate(template, values) } as { [key in Key]: string }
}

type WithoutId<Each> = Each extends unknown ? Omit<Each, 'id'> : never

export type ActionDraft = WithoutId<Action>

/** Returns the id by which ticks are kept. It is made of keys, never of a vendor's value or of a position. */
export function actionIdOf(action: ActionDraft): string {
  return [...new Set([action.verb, ...keysOf(action).filter((key) => key !== undefined)])]
    .map(kebab)
    .join('-')
}

/** Returns `35-187-30-204` for `35.187.30.204`, to tell the actions of one `each` apart. */
export function slug(text: string): string {
  return kebab(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function keysOf(action: ActionDraft): (string | undefined)[] {
  switch (action.verb) {
    case 'open':
      return [action.screen]
    case 'press':
      return [action.label, action.at]
    case 'enter':
    case 'collect':
      return [action.field]
    case 'choose':
      return [action.field, action.option]
    case 'find':
      return []
    case 'confirm':
      return [action.statement]
    case 'hold':
      return [action.permission]
    case 'permit':
      return [action.row]
    default:
      return [action.label]
  }
}

function kebab(key: string): string {
  return key.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}
