import type { Action, Guide } from '@/guides/guide'

/** Keys of the labels that actions speak of, each once, in the order of the work. */
export function labelsOf(actions: Action[], guide: Guide): string[] {
  return [...new Set(actions.flatMap((action) => labelsIn(action, guide)))]
}

function labelsIn(action: Action, guide: Guide): string[] {
  switch (action.verb) {
    case 'open':
      return guide.screens[action.screen]?.path ?? []
    case 'press':
      return [action.at, action.label, action.opens].filter((key) => key !== undefined)
    case 'enter':
      return [action.field]
    case 'choose':
      return [action.field, action.option].filter((key) => key !== undefined)
    case 'permit':
      return action.object === undefined ? [action.module] : [action.module, action.object]
    case 'find':
    case 'confirm':
    case 'hold':
      return []
    default:
      return [action.label]
  }
}
