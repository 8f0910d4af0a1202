import type { Action } from './guide'

type WithoutId<A> = A extends unknown ? Omit<A, 'id'> : never
export type ActionDraft = WithoutId<Action>

/** Ticks are kept by this id, so it is made of keys and never of a vendor's value or of a position. */
export function actionIdOf(action: ActionDraft): string {
  return [...new Set([action.verb, ...keysOf(action).filter((key) => key !== undefined)])]
    .map(kebab)
    .join('-')
}

/** `35.187.30.204` -> `35-187-30-204`: tells the actions of one `each` apart. */
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
