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

/** The data that actions refer to by name: addresses, and files with the addresses under which they are served. */
export type Addresses = { links: Record<string, string>; files: Record<string, string> }

/** Returns an action without its id and conditions, with its placeholders filled in. */
export function draftAction(
  source: Exclude<SimpleActionSource, { permit: unknown }>,
  values: Values,
  addresses: Addresses,
) {
  if ('open' in source) return { verb: 'open', screen: source.open } as const
  if ('confirm' in source) return { verb: 'confirm', statement: source.confirm } as const
  if ('collect' in source) return { verb: 'collect', field: source.collect } as const
  if ('hold' in source) return { verb: 'hold', ...source.hold } as const
  if ('find' in source) return { verb: 'find', value: fillTemplate(source.find, values) } as const
  if ('press' in source) return draftPress(source, values)
  if ('tick' in source) return draftTick(source, values)
  if ('enter' in source) return draftEntry(source, values)
  if ('choose' in source) return draftChoice(source, values)
  if ('visit' in source) return { verb: 'visit', url: addresses.links[source.visit] ?? '' } as const
  if ('download' in source) return draftDownload(source, addresses)
  if ('search' in source) {
    const { field, text } = source.search
    return { verb: 'search', text: fillTemplate(text, values), ...(field && { field }) } as const
  }
  if ('upload' in source) {
    const { field, file } = source.upload
    return { verb: 'upload', field, ...fillOptional('file', file, values) } as const
  }
  return draftPlain(source)
}

type Plain =
  | Verb<'ask'>
  | Verb<'tab'>
  | Verb<'section'>
  | Verb<'turnOn'>
  | Verb<'turnOff'>
  | Verb<'untick'>
  | Verb<'save'>
  | Verb<'copy'>

/** Returns an action that names a label or a value and nothing else. */
function draftPlain(source: Plain) {
  if ('ask' in source) return { verb: 'ask', asked: source.ask } as const
  if ('tab' in source) return { verb: 'tab', label: source.tab } as const
  if ('section' in source) return { verb: 'section', label: source.section } as const
  if ('turnOn' in source) return { verb: 'turnOn', label: source.turnOn } as const
  if ('turnOff' in source) return { verb: 'turnOff', label: source.turnOff } as const
  if ('untick' in source) return { verb: 'untick', label: source.untick } as const
  if ('copy' in source) return { verb: 'copy', label: source.copy } as const
  return { verb: 'save', label: source.save } as const
}

function draftTick({ tick }: Verb<'tick'>, values: Values) {
  if (typeof tick === 'string') return { verb: 'tick', label: tick } as const
  const { column, at, row } = tick
  return { verb: 'tick', label: column, ...(at && { at }), ...fillOptional('row', row, values) } as const
}

function draftDownload({ download }: Verb<'download'>, { files }: Addresses) {
  if (typeof download === 'object')
    return { verb: 'downloadMade', field: download.made, name: download.file } as const
  return { verb: 'download', url: files[download] ?? '', name: download } as const
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
    case 'tick':
      return [action.label, action.at]
    case 'enter':
    case 'collect':
    case 'downloadMade':
      return [action.field]
    case 'choose':
      return [action.field, action.option]
    case 'find':
    case 'visit':
      return []
    case 'search':
    case 'upload':
      return [action.field]
    case 'download':
      return [slug(action.name)]
    case 'confirm':
      return [action.statement]
    case 'ask':
      return [action.asked]
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
